using System;
using System.Linq;
using CrmQuality.EmbeddedDataverse.Metadata;
using CrmQuality.EmbeddedDataverse.Validation;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Store;

/// <summary>
/// How values are kept: text, int, long, decimal, double, bool, DateTime, Guid, <see cref="RowReference"/>, an int for an option, and
/// rows for a list of parties.
/// None of them can be changed through a reference, so the SDK's mutable wrappers are made anew for every reader.
/// </summary>
public static class StoredValue
{
    private static readonly object True = true;
    private static readonly object False = false;
    private static readonly object[] SmallNumbers = [.. Enumerable.Range(-1, 260).Select(number => (object)number)];

    /// <summary>The stored form of a value as the service takes it; null stays null.</summary>
    /// <exception cref="System.ServiceModel.FaultException">The value does not have the column's type.</exception>
    public static object? FromSdk(ColumnMetadata column, object? value) => value switch
    {
        null => null,
        string text when column.Kind is ColumnKind.Text or ColumnKind.Memo or ColumnKind.EntityName or ColumnKind.Other => text,
        int number when column.Kind == ColumnKind.WholeNumber => Number(number),
        long number when column.Kind == ColumnKind.BigInt => number,
        decimal number when column.Kind == ColumnKind.Decimal => number,
        double number when column.Kind == ColumnKind.Double => number,
        Money money when column.Kind == ColumnKind.Money => money.Value,
        bool flag when column.Kind == ColumnKind.Boolean => flag ? True : False,
        BooleanManagedProperty { Value: var flag } when column.Kind == ColumnKind.ManagedProperty => flag ? True : False,
        OptionSetValue option when column.IsOption => Number(option.Value),
        OptionSetValueCollection options when column.Kind == ColumnKind.MultiChoice => options.Select(option => option.Value).Order().ToArray(),
        EntityReference reference when column.IsReference => new RowReference(reference.LogicalName, reference.Id),
        DateTime moment when column.Kind == ColumnKind.DateTime => moment,
        Guid id when column.Kind == ColumnKind.UniqueIdentifier => id,
        _ => throw Faults.WrongType(column, value),
    };

    /// <summary>The value as the service returns it.</summary>
    public static object ToSdk(ColumnMetadata column, object value) => value switch
    {
        int number when column.IsOption => new OptionSetValue(number),
        int[] numbers => new OptionSetValueCollection([.. numbers.Select(number => new OptionSetValue(number))]),
        decimal amount when column.Kind == ColumnKind.Money => new Money(amount),
        bool flag when column.Kind == ColumnKind.ManagedProperty => new BooleanManagedProperty(flag),
        RowReference reference => new EntityReference(reference.Table, reference.Id),
        Row[] parties => new EntityCollection([.. parties.Select(party => party.ToEntity())]) { EntityName = RowStore.PartyTable },
        _ => value,
    };

    private static object Number(int number) => number is >= -1 and < 259 ? SmallNumbers[number + 1] : number;
}
