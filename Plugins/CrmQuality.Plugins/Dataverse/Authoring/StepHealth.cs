using System.Collections.Generic;
using System.Linq;
using CrmQuality.Domain.Snapshots;
using CrmQuality.Domain.Wording;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Plugins.Dataverse.Authoring;

/// <summary>Compares the registered steps with what the live version needs.</summary>
internal sealed class StepHealth(IOrganizationService service, HealthReport report)
{
    private const string Prefix = "CrmQuality.Plugins.Opportunities.";

    private static readonly ExpectedStep[] Expected =
    [
        new("ScreenOpportunity", 2, 10, 1),
        new("JudgeOpportunity", 2, 20, 10000),
        new("GateWin", 1, 20, 10000),
        new("RecordPipelineEvent", 2, 40, 1),
    ];

    public void Check(Snapshot snapshot, string hash, bool isTable)
    {
        var steps = new StepTables(service);
        report.AddAny(HealthCode.StepMissing, Expected.Where(expected => steps.Steps.Count(step => TypeOf(step) == expected.Type) < expected.Count).Select(expected => expected.Type));
        report.AddAny(HealthCode.StepOff, Names(steps.Steps.Where(step => step.GetAttributeValue<OptionSetValue>("statecode")?.Value == 1)));
        report.AddAny(HealthCode.StepMoved, Names(steps.Steps.Where(HasMoved)));
        if (isTable)
        {
            report.Add(HealthCode.TableMode);
        }

        CheckConfiguration(steps.Steps.Where(StepTables.TakesSnapshot).ToList(), hash, isTable);
        CheckColumns(steps, snapshot.Columns.Select(column => column.Name).Union(snapshot.AddedColumns).ToList());
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
        report.AddAny(HealthCode.FilterGap, steps.Steps.SelectMany(step => StepTables.Missing(step, "filteringattributes", columns)).Distinct());
        report.AddAny(HealthCode.ImageGap, steps.Images().SelectMany(image => StepTables.Missing(image, "attributes", columns)).Distinct());
    }

    private static bool HasMoved(Entity step)
    {
        var expected = Expected.FirstOrDefault(expected => expected.Type == TypeOf(step));
        return expected is not null
            && (step.GetAttributeValue<OptionSetValue>("stage")?.Value != expected.Stage || step.GetAttributeValue<int>("rank") != expected.Rank);
    }

    private static string TypeOf(Entity step) => ((string)step.GetAttributeValue<AliasedValue>("type.typename").Value).Substring(Prefix.Length);

    private static IEnumerable<string> Names(IEnumerable<Entity> steps) => steps.Select(step => step.GetAttributeValue<string>("name"));
}
