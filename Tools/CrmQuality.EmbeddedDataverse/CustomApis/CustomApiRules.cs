using System.Linq;
using CrmQuality.EmbeddedDataverse.Metadata;

namespace CrmQuality.EmbeddedDataverse.CustomApis;

/// <summary>What the definition of a custom API must not contradict.</summary>
internal static class CustomApiRules
{
    private static readonly FieldType[] NotForWorkflows = [FieldType.Entity, FieldType.EntityCollection, FieldType.StringArray];

    /// <exception cref="System.ServiceModel.FaultException">It contradicts itself, or names a table that is not there.</exception>
    public static void Require(CustomApi api, OrganizationMetadata metadata)
    {
        if (Refusal(api, metadata) is { } what)
        {
            throw CustomApiFaults.Contradiction(api.Name, what);
        }
    }

    private static string? Refusal(CustomApi api, OrganizationMetadata metadata) =>
        Names(api) ?? Binding(api, metadata) ?? Workflows(api) ?? api.Parameters.Concat(api.Properties).Select(field => Field(field, metadata)).FirstOrDefault(what => what is not null);

    private static string? Names(CustomApi api)
    {
        if (!api.Name.Contains('_') || !api.Name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_'))
        {
            return "its unique name must be a publisher's prefix, '_' and letters or digits";
        }

        var twice = api.Parameters.GroupBy(field => field.Name).Concat(api.Properties.GroupBy(field => field.Name)).FirstOrDefault(same => same.Count() > 1);
        return twice is null ? null : $"it has two parameters or two properties with the name '{twice.Key}'";
    }

    private static string? Binding(CustomApi api, OrganizationMetadata metadata) => api switch
    {
        { Binding: CustomApiBinding.Global } => null,
        { BoundTable: null } => $"it is bound ({api.Binding}), but boundentitylogicalname is blank",
        _ => metadata.Table(api.BoundTable) is null ? $"the table '{api.BoundTable}' it is bound to does not exist" : null,
    };

    private static string? Workflows(CustomApi api)
    {
        if (!api.IsForWorkflows)
        {
            return null;
        }

        return api.IsFunction ? "a function cannot be enabled for workflows"
            : api.Parameters.Concat(api.Properties).FirstOrDefault(field => NotForWorkflows.Contains(field.Type)) is { } field
                ? $"it is enabled for workflows, which do not take the type {field.Type} of '{field.Name}'"
                : null;
    }

    private static string? Field(CustomApiField field, OrganizationMetadata metadata)
    {
        if (field.Table is null)
        {
            return null;
        }

        return field.Type is not (FieldType.Entity or FieldType.EntityReference) ? $"logicalentityname is for Entity and EntityReference; '{field.Name}' is of type {field.Type}"
            : metadata.Table(field.Table) is null ? $"the table '{field.Table}' of '{field.Name}' does not exist" : null;
    }
}
