using CrmQuality.Domain.Assessment;
using CrmQuality.Domain.Forecasting;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Plugins.Dataverse;

/// <summary>Converts between our enumerations and the platform's choice numbers.</summary>
internal static class OptionValues
{
    public const int OurFirst = 284610000;
    private const int ForecastCategoryFirst = 100000000;

    public static OptionSetValue ToChoice(this Verdict verdict) => new(OurFirst + (int)verdict);

    public static OptionSetValue ToChoice(this PipelineEventKind kind) => new(OurFirst + (int)kind);

    public static OptionSetValue ToChoice(this Attempt attempt) => new(OurFirst + (int)attempt);

    public static OptionSetValue ToOwnChoice(this ForecastCategory category) => new(OurFirst + (int)category);

    public static OptionSetValue ToForecastChoice(this ForecastCategory category) => new(ForecastCategoryFirst + (int)category);

    public static Verdict? VerdictOf(Entity? row) => Number(row, OpportunityColumns.Verdict, OurFirst) is { } number ? (Verdict)number : null;

    public static ForecastCategory? OwnCategoryOf(Entity? row) =>
        Number(row, OpportunityColumns.OwnForecastCategory, OurFirst) is { } number ? (ForecastCategory)number : null;

    public static ForecastCategory? CategoryOf(Entity? row) =>
        Number(row, OpportunityColumns.ForecastCategory, ForecastCategoryFirst) is { } number ? (ForecastCategory)number : null;

    public static OpportunityState? StateOf(Entity? row) =>
        Number(row, OpportunityColumns.State, 0) is { } number ? (OpportunityState)number : null;

    private static int? Number(Entity? row, string column, int first) => row?.GetAttributeValue<OptionSetValue>(column)?.Value - first;
}
