using System;
using System.Linq;
using CrmQuality.Domain.Criteria.Authoring;
using CrmQuality.EmbeddedDataverse.Metadata;
using CriteriaKind = CrmQuality.Domain.Criteria.ColumnKind;

namespace CrmQuality.Cli.Publishing;

/// <summary>Tells the compiler of criteria what tables and columns an environment has.</summary>
internal static class EnvironmentCatalog
{
    private const string OurPrefix = "crmq_";

    /// <summary>The tables of an organisation.</summary>
    public static TableCatalog Of(OrganizationMetadata metadata) => new(name => metadata.Table(name) is { } table ? Table(table) : null);

    private static CatalogTable Table(TableMetadata table) => new(table.LogicalName, table.PrimaryId, table.Columns.Values.Select(Column));

    private static CatalogColumn Column(ColumnMetadata column) => new(column.LogicalName, Kind(column) ?? CriteriaKind.Text)
    {
        Refusal = Refusal(column),
        Options = column.Options.ToDictionary(option => (long)option.Value, option => option.Label(1033)),
        Default = column.DefaultValue,
        Labels = column.Labels,
        Targets = column.Targets,
        IsCustom = column.IsCustom && !column.LogicalName.StartsWith(OurPrefix, StringComparison.Ordinal),
    };

    private static string? Refusal(ColumnMetadata column)
    {
        if (column.CalculationOf is { } amount)
        {
            return $"it is filled after the save is judged; use {amount}, which compares in base currency";
        }

        if (column.AttributeOf is { } reference)
        {
            return $"it only shows the name or type of {reference}; use {reference}";
        }

        return column switch
        {
            { IsCalculated: true } => "it is calculated by the platform and not part of a save",
            { IsSecured: true } => "column security hides it from some users, and a verdict must not depend on who saves",
            { ValidForRead: false } => "it cannot be read",
            _ when Kind(column) is null => $"columns of type {column.Kind} cannot be compared",
            _ => null,
        };
    }

    private static CriteriaKind? Kind(ColumnMetadata column) => column.Kind switch
    {
        ColumnKind.Text or ColumnKind.Memo => CriteriaKind.Text,
        ColumnKind.WholeNumber => CriteriaKind.Whole,
        ColumnKind.Decimal or ColumnKind.Double => CriteriaKind.Number,
        ColumnKind.Money => CriteriaKind.Money,
        ColumnKind.Boolean => CriteriaKind.Boolean,
        ColumnKind.Choice or ColumnKind.State or ColumnKind.Status => CriteriaKind.Choice,
        ColumnKind.Lookup or ColumnKind.Customer or ColumnKind.Owner => CriteriaKind.Lookup,
        ColumnKind.DateTime when column.Behavior == DateBehavior.DateOnly => CriteriaKind.Date,
        ColumnKind.DateTime when column.Behavior == DateBehavior.UserLocal => CriteriaKind.Moment,
        _ => null,
    };
}
