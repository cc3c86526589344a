namespace CrmQuality.Domain.Assessment;

/// <summary>Who or what saves; decides whether a save may be refused.</summary>
public enum SaveOrigin
{
    /// <summary>A person, wherever they work.</summary>
    Interactive,

    /// <summary>An import of rows (the create carries an import sequence number).</summary>
    Import,

    /// <summary>An integration with its own identity.</summary>
    ApplicationUser,

    /// <summary>The platform, recalculating prices.</summary>
    PriceCalculation,
}
