using System.Text.RegularExpressions;
using CrmQuality.EmbeddedDataverse.Metadata;
using CrmQuality.EmbeddedDataverse.Validation;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.EmbeddedDataverse.Queries;

/// <summary>A column returned under an alias: as it is, aggregated, or as what rows are grouped by.</summary>
/// <param name="Place">Place of its table in a joined row.</param>
/// <param name="Table">Its table.</param>
/// <param name="Column">The column.</param>
/// <param name="Alias">Its name in the answer.</param>
internal sealed partial record NamedColumn(int Place, TableMetadata Table, ColumnMetadata Column, string Alias)
{
    /// <summary>What is made of its values; nothing when rows are grouped by them.</summary>
    public XrmAggregateType Aggregate { get; private init; }

    /// <summary>The part of a date that rows are grouped by.</summary>
    public XrmDateTimeGrouping Part { get; private init; }

    /// <summary>Whether different values are counted instead of rows.</summary>
    public bool IsDistinct { get; private init; }

    /// <summary>Whether the part of the date is that in UTC.</summary>
    public bool IsUtc { get; private init; }

    public static NamedColumn Of(XrmAttributeExpression said, TableMetadata table, int place, QueryRequest request)
    {
        var column = QueryContext.Column(table, said.AttributeName);
        RequireAlias(said);
        if (column.AttributeOf is not null || column.Kind is ColumnKind.Other or ColumnKind.PartyList)
        {
            throw Faults.Of(ErrorCodes.InvalidArgument, $"The column '{column.LogicalName}' under the alias '{said.Alias}' is not supported by the embedded Dataverse.");
        }

        if (request.IsAggregate && !said.HasGroupBy && said.AggregateType == XrmAggregateType.None)
        {
            throw Faults.Of(ErrorCodes.AttributeWithAggregate, $"The column '{column.LogicalName}' is neither aggregated nor grouped by; a query of aggregates returns no others.");
        }

        RequireValues(said, column, request);
        return new NamedColumn(place, table, column, said.Alias)
        {
            Aggregate = said.AggregateType,
            Part = said.DateTimeGrouping,
            IsDistinct = request.DistinctCounts.Contains(said),
            IsUtc = request.UtcGroups.Contains(said),
        };
    }

    private static void RequireAlias(XrmAttributeExpression said)
    {
        if (string.IsNullOrEmpty(said.Alias))
        {
            throw Faults.Of(ErrorCodes.NoAlias, $"The column '{said.AttributeName}' lacks an alias; every column of a query of aggregates needs one.");
        }

        if (!AliasForm().IsMatch(said.Alias))
        {
            throw Faults.Of(ErrorCodes.InvalidAlias, $"'{said.Alias}' is no alias: letters, digits and underscores, beginning with a letter or an underscore.");
        }
    }

    private static void RequireValues(XrmAttributeExpression said, ColumnMetadata column, QueryRequest request)
    {
        if (said.DateTimeGrouping is XrmDateTimeGrouping.FiscalPeriod or XrmDateTimeGrouping.FiscalYear)
        {
            throw Faults.Of(ErrorCodes.InvalidAggregate, $"Grouping '{column.LogicalName}' by {said.DateTimeGrouping} is not supported by the embedded Dataverse.");
        }

        if (said.DateTimeGrouping != XrmDateTimeGrouping.None && (column.Kind != ColumnKind.DateTime || !said.HasGroupBy))
        {
            throw Faults.Of(ErrorCodes.InvalidAggregate, $"Only a date that is grouped by has a part: '{column.LogicalName}' is of type {column.Kind}.");
        }

        var isNumber = column.Kind is ColumnKind.WholeNumber or ColumnKind.BigInt or ColumnKind.Decimal or ColumnKind.Double or ColumnKind.Money;
        var needsNumber = said.AggregateType is XrmAggregateType.Sum or XrmAggregateType.Avg;
        var needsOrder = said.AggregateType is XrmAggregateType.Min or XrmAggregateType.Max;
        if ((needsNumber && !isNumber) || (needsOrder && !isNumber && column.Kind != ColumnKind.DateTime) || (request.DistinctCounts.Contains(said) && said.AggregateType != XrmAggregateType.CountColumn))
        {
            throw Faults.Of(ErrorCodes.InvalidAggregate, $"{said.AggregateType} cannot be made of the column '{column.LogicalName}' of type {column.Kind}.");
        }
    }

    [GeneratedRegex("^[A-Za-z_][A-Za-z0-9_]*$", RegexOptions.CultureInvariant)]
    private static partial Regex AliasForm();
}
