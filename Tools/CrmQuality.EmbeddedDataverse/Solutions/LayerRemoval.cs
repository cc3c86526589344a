using System;
using System.Linq;
using CrmQuality.EmbeddedDataverse.Pipeline;
using CrmQuality.EmbeddedDataverse.Pipeline.Requests;
using CrmQuality.EmbeddedDataverse.Store;
using CrmQuality.EmbeddedDataverse.Validation;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Solutions;

/// <summary>The request RemoveActiveCustomizations: takes the unmanaged layer off a component, which is then as its managed solution has it.</summary>
internal sealed class LayerRemoval(Engine engine)
{
    public const string Remove = "RemoveActiveCustomizations";
    private const string Kind = "SolutionComponentName";
    private const string Component = "ComponentId";
    private readonly ComponentLayers layers = new(engine.Store);

    public OrganizationResponse Execute(OrganizationRequest request, Caller caller)
    {
        if (caller.Cause is not null || caller.Unit is not null)
        {
            throw PipelineFaults.Unsupported($"{Remove} within a transaction or from a plug-in");
        }

        engine.Access.RequirePrivilege(caller.UserId, "prvImportCustomization");
        var row = Find(request);
        if (CustomizationLock.IsOn(engine.Store))
        {
            throw Faults.Of(SolutionErrors.CustomizationsBlocked, $"{CustomizationLock.Text}");
        }

        if (layers.HasActive(row.Id))
        {
            engine.Store.Update(layers.Beneath(row) ?? throw PipelineFaults.Unsupported($"{Remove} of a component that no managed solution holds"));
            layers.Remove(ComponentLayers.Active, row.Id);
            engine.ForgetDerived();
        }

        return new OrganizationResponse { ResponseName = Remove };
    }

    private Row Find(OrganizationRequest request)
    {
        var kind = request.Required<string>(Kind);
        var table = engine.Store.Metadata.Tables.FirstOrDefault(table => table.SchemaName == kind && LayerContent.IsKept(table.LogicalName))?.LogicalName
            ?? throw PipelineFaults.Unsupported($"{Remove} of a component '{kind}'");
        return engine.Store.Row(table, request.Required<Guid>(Component)) ?? throw Faults.NoRow(table, request.Required<Guid>(Component));
    }
}
