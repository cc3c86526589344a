namespace CrmQuality.Scenarios.RelatedRows;

/// <summary>What a lookup of an opportunity leads to.</summary>
public enum ParentSituation
{
    /// <summary>A row that has what the criterion asks for.</summary>
    Good,

    /// <summary>A row that has something else.</summary>
    Bad,

    /// <summary>A row whose column is blank.</summary>
    BlankColumn,

    /// <summary>Nothing.</summary>
    BlankLookup,

    /// <summary>A row of another table.</summary>
    OtherTable,
}
