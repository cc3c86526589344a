using System.Linq;
using System.ServiceModel;
using CrmQuality.EmbeddedDataverse.CustomApis;
using CrmQuality.EmbeddedDataverse.Pipeline;
using CrmQuality.EmbeddedDataverse.Store;
using CrmQuality.EmbeddedDataverse.Validation;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Solutions;

/// <summary>Watches what clients and plug-ins write to rows that are solution components: refuses it, or notes the unmanaged layer it makes.</summary>
internal sealed class Customizations(Engine engine)
{
    private const string State = "statecode";
    private const string Status = "statuscode";
    private readonly ComponentLayers layers = new(engine.Store);

    /// <summary>Setting the value of an environment variable here is what they are for, so the lock does not hold it back.</summary>
    public void Creating(Entity row)
    {
        if (IsLocked(row.LogicalName))
        {
            RequireUnlocked();
        }

        CustomApiParts.RequireHarmless(engine.Store, row);
    }

    /// <summary>A custom API comes with its message.</summary>
    public void Created(Entity row)
    {
        if (row.LogicalName == CustomApiTables.Api)
        {
            CustomApiMessage.Add(engine.Store, row);
        }
    }

    public void Updating(Entity changes, Row current)
    {
        if (ComponentType.OfRowsIn(changes.LogicalName) is null)
        {
            return;
        }

        var isManaged = current["ismanaged"] is true;
        if (isManaged && current.Table.Column("iscustomizable") is not null && current["iscustomizable"] is false)
        {
            throw NotCustomizable(current);
        }

        // Switching a component on or off is not a customisation.
        if (changes.Attributes.Keys.All(name => name is State or Status || name == current.Table.PrimaryId))
        {
            return;
        }

        if (IsLocked(changes.LogicalName))
        {
            RequireUnlocked();
        }

        if (isManaged)
        {
            layers.PutActive(current);
        }

        if (changes.LogicalName == CustomApiTables.Api)
        {
            CustomApiMessage.Follow(engine.Store, changes, current);
        }
    }

    /// <summary>A managed component leaves only with its solution; deleting a solution that is managed uninstalls it.</summary>
    public void Deleting(string table, Row row, UnitOfWork unit)
    {
        if (table == InstalledSolutions.Table)
        {
            Uninstall(row, unit);
            return;
        }

        if (ComponentType.OfRowsIn(table) is null)
        {
            return;
        }

        if (row["ismanaged"] is true)
        {
            throw Faults.Of(
                SolutionErrors.DeleteOfManaged,
                $"You cannot delete {row.Table.SchemaName} {row.Id} ('{ComponentLayers.NameOf(row)}'): it is managed. Uninstall its solution instead.");
        }

        if (IsLocked(table))
        {
            RequireUnlocked();
        }

        if (table == CustomApiTables.Api)
        {
            CustomApiMessage.Remove(engine.Store, row);
        }
    }

    private static bool IsLocked(string table) => ComponentType.OfRowsIn(table) is not (null or ComponentType.EnvironmentVariableValue);

    private static FaultException<OrganizationServiceFault> NotCustomizable(Row row) => Faults.Of(
        SolutionErrors.ManagedProperty,
        $"The evaluation of the current component(name={row.Table.SchemaName}, id={row.Id}) in the current operation (Update) failed during managed property evaluation of condition: Managed Property Name: iscustomizable; Component Name: {row.Table.SchemaName}; Attribute Name: iscustomizable");

    private void RequireUnlocked()
    {
        if (CustomizationLock.IsOn(engine.Store))
        {
            throw Faults.Of(SolutionErrors.CustomizationsBlocked, $"{CustomizationLock.Text}");
        }
    }

    /// <summary>Deleting an unmanaged solution takes away the group only; its components stay.</summary>
    private void Uninstall(Row solution, UnitOfWork unit)
    {
        if (solution["ismanaged"] is not true)
        {
            return;
        }

        var removal = new ComponentRemoval(engine.Store, solution, [.. new InstalledSolutions(engine.Store).ComponentsOf(solution.Id)]);
        removal.RequireIndependent();
        removal.RemoveRows();
        unit.AfterCommit(() =>
        {
            removal.DropMetadata();
            engine.ForgetDerived();
        });
    }
}
