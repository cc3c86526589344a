using System;
using System.Linq;
using CrmQuality.EmbeddedDataverse.Pipeline.Requests;
using CrmQuality.EmbeddedDataverse.Pipeline.Rows;
using CrmQuality.EmbeddedDataverse.Security;
using CrmQuality.EmbeddedDataverse.Store;
using CrmQuality.EmbeddedDataverse.Validation;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Pipeline.Sales;

/// <summary>Merge of two accounts or two contacts: what refers to the subordinate refers to the master from then on; the subordinate is deactivated.</summary>
internal sealed class CustomerMerging(Engine engine, Caller caller)
{
    private const int Inactive = 1;

    public OrganizationResponse Execute(OrganizationRequest request)
    {
        request.AllowOnly("Target", "SubordinateId", "UpdateContent", "PerformParentingChecks");
        var target = request.Required<EntityReference>("Target");
        request.Optional<Entity>("UpdateContent");
        if (target.LogicalName is not ("account" or "contact") || request.Required<bool>("PerformParentingChecks"))
        {
            throw PipelineFaults.Unsupported($"Merge of rows of '{target.LogicalName}' or with PerformParentingChecks; it merges accounts or contacts without these checks");
        }

        RequireAccess(Existing(target.LogicalName, request.Required<Guid>("SubordinateId")));
        return new CompoundMessages(engine, caller).Run(request, target.LogicalName, Existing(target.LogicalName, target.Id), Merge);
    }

    private void Merge(PipelineEvent message, InnerRows rows)
    {
        var subordinate = Existing(message.Table, message.Required<Guid>("SubordinateId"));
        var master = Existing(message.Table, message.RowId);
        RequireMergeable(master, subordinate);
        if (message.Input.TryGetValue("UpdateContent", out object value) && value is Entity { Attributes.Count: > 0 } content)
        {
            rows.UpdateAsSystem(Targets.Copy(content, master.Id, _ => true));
        }

        Repoint(subordinate, master, rows);
        rows.UpdateAsSystem(new Entity(message.Table, subordinate.Id)
        {
            ["masterid"] = new EntityReference(message.Table, master.Id),
            ["merged"] = true,
            [Targets.State] = new OptionSetValue(Inactive),
        });
    }

    private void Repoint(Row subordinate, Row master, InnerRows rows)
    {
        var table = subordinate.Table.LogicalName;
        foreach (var relationship in engine.Store.Metadata.RelationshipsTo(table))
        {
            var lookup = engine.Store.Metadata.Table(relationship.ReferencingTable)!.Column(relationship.ReferencingColumn)!;
            if (lookup is { IsReference: true, ValidForUpdate: true } && lookup.LogicalName != "masterid")
            {
                foreach (var row in engine.Store.RowsReferring(relationship.ReferencingTable, lookup, subordinate.Id).ToArray())
                {
                    rows.UpdateAsSystem(new Entity(row.Table.LogicalName, row.Id) { [lookup.LogicalName] = new EntityReference(table, master.Id) });
                }
            }
        }
    }

    private static void RequireMergeable(Row master, Row subordinate)
    {
        if (master.Id == subordinate.Id || subordinate["merged"] is true || IsBelow(master, subordinate))
        {
            throw Faults.Of(
                ErrorCodes.InvalidArgument,
                $"Merge: the {master.Table.LogicalName} {subordinate.Id} cannot be merged into {master.Id}: they are the same row, it was merged before, or the master is below it.");
        }
    }

    private static bool IsBelow(Row master, Row subordinate)
    {
        var self = new RowReference(subordinate.Table.LogicalName, subordinate.Id);
        return master.Table.ByOrdinal.Any(column => column.IsReference && self.Equals(master[column]));
    }

    private Row Existing(string table, Guid id) => engine.Store.Row(table, id) ?? throw Faults.NoRow(table, id);

    private void RequireAccess(Row row) => engine.Access.Require(engine.Access.Of(caller.UserId), AccessRight.Write, row);
}
