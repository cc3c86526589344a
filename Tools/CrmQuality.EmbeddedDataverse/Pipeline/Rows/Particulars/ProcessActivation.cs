using CrmQuality.EmbeddedDataverse.Metadata;
using CrmQuality.EmbeddedDataverse.Store;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Pipeline.Rows.Particulars;

/// <summary>
/// Only business process flows whose table is there can be activated: activating one without a table makes the table, and activating
/// another kind of process has it run.
/// </summary>
internal static class ProcessActivation
{
    private const int Activated = 1;
    private const int ProcessFlow = 4;

    /// <exception cref="System.ServiceModel.FaultException">The write activates something else.</exception>
    public static void Require(OrganizationMetadata metadata, Entity row, Row? current)
    {
        if (row.GetAttributeValue<OptionSetValue>(Targets.State)?.Value != Activated)
        {
            return;
        }

        var category = row.GetAttributeValue<OptionSetValue>("category")?.Value ?? current?["category"] as int?;
        var name = row.GetAttributeValue<string>("uniquename") ?? current?["uniquename"] as string;
        if (category != ProcessFlow)
        {
            throw PipelineFaults.Unsupported($"activating processes of category {category}; only business process flows (4)");
        }

        if (metadata.Table(name ?? "") is not { IsProcessFlow: true })
        {
            throw PipelineFaults.Unsupported($"making the table of a business process flow: activate flows whose uniquename is a table that is there, not '{name}'");
        }
    }
}
