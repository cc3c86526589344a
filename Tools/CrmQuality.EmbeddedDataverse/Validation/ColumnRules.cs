using System;
using System.Linq;
using CrmQuality.EmbeddedDataverse.Metadata;
using CrmQuality.EmbeddedDataverse.Store;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Validation;

/// <summary>
/// What the platform insists on when a row is written: known columns, the right types, lengths, ranges, options and references. It does
/// not insist on values for columns that only forms require.
/// </summary>
public sealed class ColumnRules
{
    private readonly RowStore store;
    private readonly ReferenceRules references;
    private readonly PartyRules parties;

    /// <summary>The rules of an organisation.</summary>
    public ColumnRules(RowStore store)
    {
        this.store = store;
        references = new ReferenceRules(store);
        parties = new PartyRules(this);
    }

    /// <summary>Refuses a row that breaks a rule. Columns the caller may not write are not looked at: the platform ignores them.</summary>
    /// <exception cref="System.ServiceModel.FaultException">The first rule that is broken.</exception>
    public void Check(Entity row, WriteKind kind)
    {
        ArgumentNullException.ThrowIfNull(row);
        var table = store.Metadata.Table(row.LogicalName) ?? throw Faults.NoTable(row.LogicalName);
        foreach (var (name, value) in row.Attributes)
        {
            var column = table.Column(name) ?? throw Faults.NoColumn(table.LogicalName, name);
            if (IsWritable(column, kind))
            {
                Check(table, column, value);
            }
        }
    }

    /// <summary>
    /// Gives the values the form in which they are kept: columns the caller may not write go, empty text becomes blank, numbers are
    /// rounded to their precision, dates lose what their behaviour has no room for.
    /// </summary>
    /// <param name="row">The row; it is changed.</param>
    /// <param name="kind">Which kind of write it is.</param>
    /// <param name="currencyPrecision">Decimals of the row's currency.</param>
    public void Normalise(Entity row, WriteKind kind, int currencyPrecision)
    {
        ArgumentNullException.ThrowIfNull(row);
        var table = store.Metadata.Table(row.LogicalName) ?? throw Faults.NoTable(row.LogicalName);
        foreach (var name in row.Attributes.Keys.ToArray())
        {
            var column = table.Column(name) ?? throw Faults.NoColumn(table.LogicalName, name);
            if (IsWritable(column, kind))
            {
                row.Attributes[name] = Normalised(column, row.Attributes[name], currencyPrecision);
            }
            else
            {
                row.Attributes.Remove(name);
            }
        }
    }

    private static bool IsWritable(ColumnMetadata column, WriteKind kind) =>
        column.AttributeOf is null && (kind == WriteKind.Create ? column.ValidForCreate : column.ValidForUpdate);

    private void Check(TableMetadata table, ColumnMetadata column, object? value)
    {
        if (value is null)
        {
            RequireBlankAllowed(table, column);
            return;
        }

        if (column.Kind == ColumnKind.PartyList)
        {
            parties.Check(table, column, value);
            return;
        }

        _ = StoredValue.FromSdk(column, value);
        switch (value)
        {
            case string text:
                TextRules.Check(table, column, text);
                break;
            case int or long or decimal or double or Money:
                NumberRules.Check(table, column, value);
                break;
            case OptionSetValue or OptionSetValueCollection:
                OptionRules.Check(table, column, value);
                break;
            case EntityReference reference:
                references.Check(table, column, reference);
                break;
            case DateTime moment:
                DateRules.Check(table, column, moment);
                break;
        }
    }

    private static void RequireBlankAllowed(TableMetadata table, ColumnMetadata column)
    {
        var needsValue = column.RequiredLevel == RequiredLevel.SystemRequired || column.Kind is ColumnKind.State or ColumnKind.Status;
        if (needsValue)
        {
            throw Faults.Of(ErrorCodes.InvalidArgument, $"The column '{column.LogicalName}' of '{table.LogicalName}' cannot be blank.");
        }
    }

    private static object? Normalised(ColumnMetadata column, object? value, int currencyPrecision) => value switch
    {
        "" => null,
        Money money => new Money(NumberRules.Rounded(column, money.Value, currencyPrecision)),
        decimal number => NumberRules.Rounded(column, number, currencyPrecision),
        double number => NumberRules.Rounded(column, number),
        DateTime moment => DateRules.Normalised(column, moment),
        _ => value,
    };
}
