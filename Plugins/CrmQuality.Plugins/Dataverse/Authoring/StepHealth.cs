using System.Collections.Generic;
using System.Linq;
using CrmQuality.Domain.Snapshots;
using CrmQuality.Domain.Wording;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Plugins.Dataverse.Authoring;

/// <summary>Compares the registered steps with what the live version needs.</summary>
internal sealed class StepHealth(IOrganizationService service, HealthReport report)
{
    private const string Namespace = "CrmQuality.Plugins.";

    private static readonly ExpectedStep[] Expected =
    [
        new("Opportunities.ScreenOpportunity", 2, 10, 1),
        new("Opportunities.JudgeOpportunity", 2, 20, 10000),
        new("Opportunities.GateWin", 1, 20, 10000),
        new("Opportunities.RecordPipelineEvent", 2, 40, 1),
        new("Quotes.GateQuote", 2, 10, 1),
        new("Quotes.GateQuote", 2, 20, 10000),
    ];

    public void Check(Snapshot snapshot, string hash, bool isTable)
    {
        var steps = new StepTables(service);
        report.AddAny(HealthCode.StepMissing, Missing(steps.Steps));
        report.AddAny(HealthCode.StepOff, Names(steps.Steps.Where(step => step.GetAttributeValue<OptionSetValue>("statecode")?.Value == 1)));
        report.AddAny(HealthCode.StepMoved, Names(steps.Steps.Where(HasMoved)));
        if (isTable)
        {
            report.Add(HealthCode.TableMode);
        }

        CheckConfiguration(steps.Steps.Where(StepTables.TakesSnapshot).ToList(), hash, isTable);

        // In table mode nobody can add columns: the judging step asks for what its image lacks, and the finding of that mode says what its filter lacks.
        var columns = StepTables.ColumnsFor(snapshot);
        CheckColumns(steps, isTable ? columns.Except(snapshot.AddedColumns).ToList() : columns);
    }

    private void CheckConfiguration(List<Entity> steps, string hash, bool isTable)
    {
        var configured = steps.Where(step => !string.IsNullOrEmpty(step.GetAttributeValue<string>("configuration"))).ToList();
        report.AddAny(HealthCode.StepOutdated, Names(configured.Where(step => Fingerprints.Of(step.GetAttributeValue<string>("configuration")) != hash)));
        if (!isTable)
        {
            report.AddAny(HealthCode.StepEmpty, Names(steps.Except(configured)));
        }
    }

    private void CheckColumns(StepTables steps, List<string> columns)
    {
        report.AddAny(HealthCode.FilterGap, steps.OnOpportunity.SelectMany(step => StepTables.Missing(step, "filteringattributes", columns)).Distinct());
        report.AddAny(HealthCode.ImageGap, steps.Images().SelectMany(image => StepTables.Missing(image, "attributes", columns)).Distinct());
    }

    /// <remarks>A step that was moved is there all the same.</remarks>
    private static IEnumerable<string> Missing(IReadOnlyList<Entity> steps) =>
        from expected in Expected
        group expected.Count by expected.Type into places
        where steps.Count(step => TypeOf(step) == places.Key) < places.Sum()
        select places.Key;

    private static bool HasMoved(Entity step)
    {
        var places = Expected.Where(expected => expected.Type == TypeOf(step)).ToList();
        return places.Count > 0
            && places.All(place => step.GetAttributeValue<OptionSetValue>("stage")?.Value != place.Stage || step.GetAttributeValue<int>("rank") != place.Rank);
    }

    private static string TypeOf(Entity step) => StepTables.TypeOf(step).Substring(Namespace.Length);

    private static IEnumerable<string> Names(IEnumerable<Entity> steps) => steps.Select(step => step.GetAttributeValue<string>("name"));
}
