using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.EmbeddedDataverse.CustomApis;
using CrmQuality.EmbeddedDataverse.Store;
using CrmQuality.EmbeddedDataverse.Validation;

namespace CrmQuality.EmbeddedDataverse.Solutions;

/// <summary>Looks for what stays and needs something that leaves.</summary>
internal sealed class RemovalDependencies(RowStore store, string solution, RemovedMetadata removed, IReadOnlySet<(int Type, Guid Id)> leaving)
{
    public void RequireNone()
    {
        if (Found().FirstOrDefault() is { } dependency)
        {
            throw Faults.Of(
                SolutionErrors.UninstallWithDependencies,
                $"Solution dependencies exist, cannot uninstall '{solution}': {dependency}. Delete what needs it first.");
        }
    }

    private IEnumerable<string> Found() => Relationships().Concat(Choices()).Concat(Keys()).Concat(Steps()).Concat(Apis());

    private IEnumerable<string> Relationships() =>
        from relationship in store.Metadata.Relationships.Except(removed.Relationships)
        where removed.HasTable(relationship.ReferencedTable)
        select $"the relationship '{relationship.Name}' refers to the table '{relationship.ReferencedTable}'";

    private IEnumerable<string> Choices() =>
        from table in store.Metadata.Tables.Except(removed.Tables)
        from column in table.ByOrdinal
        where column.ChoiceName is not null && removed.Choices.Contains(column.ChoiceName) && !removed.HasColumn(table.LogicalName, column.LogicalName)
        select $"the column '{table.LogicalName}.{column.LogicalName}' uses the choice '{column.ChoiceName}'";

    private IEnumerable<string> Keys() =>
        from table in store.Metadata.Tables.Except(removed.Tables)
        from key in table.Keys
        where !removed.Keys.Contains((table, key)) && key.Columns.Any(column => removed.HasColumn(table.LogicalName, column))
        select $"the key '{key.Name}' of '{table.LogicalName}' names a column of it";

    private IEnumerable<string> Steps() =>
        from step in store.Rows("sdkmessageprocessingstep")
        where !leaving.Contains((ComponentType.Step, step.Id)) && Needs(step)
        select $"the step '{step["name"]}' is registered on a table, a column, a message or a plug-in of it";

    private IEnumerable<string> Apis() =>
        from api in store.Rows(CustomApiTables.Api)
        where !leaving.Contains((ComponentType.CustomApi, api.Id))
            && (api["plugintypeid"] is RowReference type && leaving.Contains((ComponentType.PluginType, type.Id)) || removed.HasTable((string?)api["boundentitylogicalname"] ?? ""))
        select $"the custom API '{api["uniquename"]}' uses a plug-in of it or is bound to a table of it";

    private bool IsOnLeavingApi(Row step) =>
        step["sdkmessageid"] is RowReference message
        && store.Rows(CustomApiTables.Api).Any(api => leaving.Contains((ComponentType.CustomApi, api.Id)) && message.Equals(api["sdkmessageid"]));

    private bool Needs(Row step)
    {
        var table = step["sdkmessagefilterid"] is RowReference filter ? (string?)store.Row(filter.Table, filter.Id)?["primaryobjecttypecode"] ?? "" : "";
        return removed.HasTable(table)
            || IsOnLeavingApi(step)
            || Names(step["filteringattributes"]).Concat(ImageColumns(step)).Any(column => removed.HasColumn(table, column))
            || (step["eventhandler"] as RowReference ?? step["plugintypeid"] as RowReference) is { } type && leaving.Contains((ComponentType.PluginType, type.Id));
    }

    private IEnumerable<string> ImageColumns(Row step)
    {
        var owner = new RowReference("sdkmessageprocessingstep", step.Id);
        return store.Rows("sdkmessageprocessingstepimage").Where(image => owner.Equals(image["sdkmessageprocessingstepid"])).SelectMany(image => Names(image["attributes"]));
    }

    private static string[] Names(object? list) =>
        (list as string)?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
}
