using System;
using CrmQuality.EmbeddedDataverse.Metadata;
using CrmQuality.EmbeddedDataverse.Store;
using CrmQuality.EmbeddedDataverse.Validation;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.EmbeddedDataverse.Queries;

/// <summary>Compares two columns of a joined row. A blank on either side passes none of the comparisons.</summary>
internal sealed class ColumnComparison(QueryContext context, QueryScope scope)
{
    public Func<JoinedRow, bool> Compile(ConditionExpression condition, int place, ColumnMetadata column)
    {
        var isWanted = Sign(condition, column);
        var (otherPlace, other) = Other(condition, place, column);
        if (Family(column) != Family(other))
        {
            throw Faults.Of(
                ErrorCodes.InvalidArgument,
                $"The column '{column.LogicalName}' of type {column.Kind} cannot be compared with '{other.LogicalName}' of type {other.Kind}.");
        }

        return row => row.Value(place, column) is { } value && row.Value(otherPlace, other) is { } with && isWanted(Compare(value, with));
    }

    private static Func<int, bool> Sign(ConditionExpression condition, ColumnMetadata column) => condition.Operator switch
    {
        ConditionOperator.Equal => sign => sign == 0,
        ConditionOperator.NotEqual => sign => sign != 0,
        ConditionOperator.GreaterThan => sign => sign > 0,
        ConditionOperator.GreaterEqual => sign => sign >= 0,
        ConditionOperator.LessThan => sign => sign < 0,
        ConditionOperator.LessEqual => sign => sign <= 0,
        _ => throw Faults.Of(ErrorCodes.UnsupportedOperator, $"The operator {condition.Operator} does not compare the column '{column.LogicalName}' with a column."),
    };

    /// <summary>The column named as the value: of the same table, or in FetchXML of the link whose alias stands before it.</summary>
    private (int Place, ColumnMetadata Column) Other(ConditionExpression condition, int place, ColumnMetadata column)
    {
        var name = condition.Values.Count == 1 ? condition.Values[0] as string : null;
        if (name is null)
        {
            throw Faults.Of(ErrorCodes.InvalidQueryValue, $"A comparison of the column '{column.LogicalName}' with a column names one column.");
        }

        var dot = context.Request.IsFetch ? name.IndexOf('.', StringComparison.Ordinal) : -1;
        var at = dot < 0 ? place : scope.Place(name[..dot], place);
        return (at, QueryContext.Column(scope.TableAt(at), name[(dot + 1)..]));
    }

    private static ColumnKind Family(ColumnMetadata column) => column switch
    {
        { IsReference: true } => ColumnKind.Lookup,
        { Kind: ColumnKind.Memo } => ColumnKind.Text,
        { IsOption: true } => ColumnKind.Choice,
        { AttributeOf: not null } or { Kind: ColumnKind.Other or ColumnKind.MultiChoice or ColumnKind.EntityName or ColumnKind.PartyList } => throw Faults.Of(
            ErrorCodes.InvalidArgument, $"Comparing the column '{column.LogicalName}' with a column is not supported by the embedded Dataverse."),
        _ => column.Kind,
    };

    private static int Compare(object value, object with) =>
        QueryValue.Compare(value, with is RowReference reference ? reference.Id : with);
}
