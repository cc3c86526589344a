namespace CrmQuality.Domain.Waste;

/// <summary>Which balance an entry belongs to. The numbers are those of the choice <c>crmq_wastetype</c> less its first value.</summary>
public enum WasteType
{
    /// <summary>May become waste: the opportunity is open and was never validated.</summary>
    Exposure = 0,

    /// <summary>Is waste.</summary>
    SettledWaste = 1,
}
