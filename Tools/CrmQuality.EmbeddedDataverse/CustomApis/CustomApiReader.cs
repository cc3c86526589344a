using System.Linq;
using CrmQuality.EmbeddedDataverse.Pipeline.Steps;
using CrmQuality.EmbeddedDataverse.Store;

namespace CrmQuality.EmbeddedDataverse.CustomApis;

/// <summary>Reads a custom API from its rows.</summary>
internal sealed class CustomApiReader(RowStore store, StepPlugins plugins)
{
    public CustomApi Read(Row row)
    {
        var binding = (CustomApiBinding)((int?)row["bindingtype"] ?? 0);
        var table = (string?)row["boundentitylogicalname"];
        var target = new CustomApiField(CustomApi.Target, FieldType.EntityReference, table, IsOptional: false);
        var parameters = Fields(CustomApiTables.Parameter, row);
        return new CustomApi
        {
            Name = (string?)row["uniquename"] ?? "",
            AllowedSteps = (int?)row["allowedcustomprocessingsteptype"] ?? 0,
            Binding = binding,
            BoundTable = binding == CustomApiBinding.Global ? null : table,
            Privilege = (string?)row["executeprivilegename"],
            IsFunction = row["isfunction"] is true,
            IsPrivate = row["isprivate"] is true,
            IsForWorkflows = row["workflowsdkstepenabled"] is true,
            Parameters = binding == CustomApiBinding.Entity ? [target, .. parameters] : parameters,
            Properties = Fields(CustomApiTables.Property, row),
            MainOperation = row["plugintypeid"] is RowReference type && store.Row(type.Table, type.Id) is { } known ? MainOperation(row, known) : null,
        };
    }

    private CustomApiField[] Fields(string table, Row api)
    {
        var lookup = store.Metadata.Table(table)!.Column(CustomApiTables.Lookup)!;
        return [.. store.RowsReferring(table, lookup, api.Id).Select(Field).OrderBy(field => field.Name, System.StringComparer.Ordinal)];
    }

    private static CustomApiField Field(Row row) => new(
        (string?)row["uniquename"] ?? "", (FieldType)((int?)row["type"] ?? 0), (string?)row["logicalentityname"], row["isoptional"] is true);

    /// <summary>It has no configuration, and no step that could be switched off.</summary>
    private Step MainOperation(Row api, Row type) => new(api.Id, () => plugins.InstanceOf(api, type))
    {
        Name = (string?)api["name"] ?? "",
        Message = (string?)api["uniquename"] ?? "",
        Table = "",
        PluginTypeName = (string?)type["typename"] ?? "",
        Stage = Stages.MainOperation,
        IsAsynchronous = false,
        Rank = 1,
        RegistrationTable = CustomApiTables.Api,
    };
}
