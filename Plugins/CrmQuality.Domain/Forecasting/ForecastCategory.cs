namespace CrmQuality.Domain.Forecasting;

/// <summary>How firmly an opportunity is forecast. The numbers are those of the platform's choice less its first value.</summary>
/// <remarks>They do not follow the order of firmness: <see cref="ForecastCap"/> knows that.</remarks>
public enum ForecastCategory
{
    /// <summary>Counted among everything that may come.</summary>
    Pipeline = 1,

    /// <summary>Comes if things go well.</summary>
    BestCase = 2,

    /// <summary>Promised.</summary>
    Committed = 3,

    /// <summary>Left out of the forecast.</summary>
    Omitted = 4,

    /// <summary>Closed as won; written by the platform only.</summary>
    Won = 5,

    /// <summary>Closed as lost; written by the platform only.</summary>
    Lost = 6,
}
