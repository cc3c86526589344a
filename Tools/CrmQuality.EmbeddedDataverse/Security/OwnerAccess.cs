using CrmQuality.EmbeddedDataverse.Metadata;
using CrmQuality.EmbeddedDataverse.Pipeline;
using CrmQuality.EmbeddedDataverse.Pipeline.Steps;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Security;

/// <summary>The check of who gets a row: the new owner must be able to read rows of its table, whoever gives it.</summary>
internal sealed class OwnerAccess(Engine engine)
{
    private const string Owner = "ownerid";

    /// <exception cref="System.ServiceModel.FaultException">The new owner may not have it.</exception>
    public void Check(PipelineEvent occurrence)
    {
        if (occurrence.Message is not (MessageNames.Create or MessageNames.Update)
            || occurrence.Target!.GetAttributeValue<EntityReference>(Owner) is not { LogicalName: "systemuser" } owner
            || owner.Id == occurrence.Caller.UserId)
        {
            return;
        }

        var table = engine.Store.Metadata.Table(occurrence.Target!.LogicalName);
        if (table is { Ownership: OwnershipKind.UserOwned })
        {
            AccessControl.RequirePrivilege(engine.Access.Of(owner.Id), AccessRight.Read, table);
        }
    }
}
