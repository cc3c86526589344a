using CrmQuality.Domain.Snapshots;
using CrmQuality.Plugins.Pipeline;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Plugins.Dataverse;

/// <summary>The lookups that the platform fills only once a save has been judged: who created and owns the row, its business unit and currency.</summary>
/// <param name="context">Says who saves.</param>
/// <param name="snapshot">Says the organisation's currency.</param>
/// <param name="related">Finds the owner's business unit; without it that stays unknown.</param>
internal sealed class FilledColumns(LocalPluginContext context, Snapshot snapshot, RelatedRows? related)
{
    private readonly EntityReference user = new("systemuser", context.Execution.UserId);

    /// <summary>What a lookup will hold that the save does not write; null where it stays as it is stored.</summary>
    public EntityReference? Of(string column, Entity changes, Entity? stored) => column switch
    {
        OpportunityColumns.OwningBusinessUnit => NewOwner(changes, stored) is { } owner ? UnitOf(owner) : null,
        OpportunityColumns.Owner or OpportunityColumns.CreatedBy when stored is null => user,
        OpportunityColumns.Currency when stored is null => new EntityReference("transactioncurrency", snapshot.BaseCurrency),
        _ => null,
    };

    /// <summary>Whom the row goes to; null where it stays with its owner.</summary>
    private EntityReference? NewOwner(Entity changes, Entity? stored)
    {
        var owner = changes.GetAttributeValue<EntityReference>(OpportunityColumns.Owner);
        return stored is null ? owner ?? user : owner?.Id == stored.GetAttributeValue<EntityReference>(OpportunityColumns.Owner)?.Id ? null : owner;
    }

    /// <remarks>That of who saves is in the context, without a call.</remarks>
    private EntityReference? UnitOf(EntityReference owner) => owner.Id == user.Id
        ? new EntityReference("businessunit", context.Execution.BusinessUnitId)
        : related?.UnitOf(owner);
}
