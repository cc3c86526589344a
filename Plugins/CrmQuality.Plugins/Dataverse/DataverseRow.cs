using System;
using CrmQuality.Domain.Criteria;
using CrmQuality.Domain.Time;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Plugins.Dataverse;

/// <summary>Reads the platform's values as conditions compare them.</summary>
/// <param name="columns">The columns by their place.</param>
internal abstract class DataverseRow(ColumnList columns) : IRow
{
    public bool TryText(int column, out string value)
    {
        value = Raw(columns[column]) as string ?? "";
        return value.Length > 0;
    }

    public bool TryWhole(int column, out long value)
    {
        switch (Raw(columns[column]))
        {
            case OptionSetValue option:
                value = option.Value;
                return true;
            case bool flag:
                value = flag ? 1 : 0;
                return true;
            case int whole:
                value = whole;
                return true;
            case long whole:
                value = whole;
                return true;
            default:
                return TryDefault(columns[column], out value);
        }
    }

    public bool TryDecimal(int column, out decimal value)
    {
        value = 0;
        switch (Raw(columns[column]))
        {
            case Money money:
                return TryToBase(money.Value, out value);
            case decimal number:
                value = number;
                return true;
            case double number:
                value = (decimal)number;
                return true;
            default:
                return false;
        }
    }

    public virtual bool TryMoment(int column, out DateTime value)
    {
        var raw = Raw(columns[column]);
        value = raw is DateTime moment ? moment : default;
        return raw is DateTime;
    }

    public bool TryDate(int column, out Day value)
    {
        var raw = Raw(columns[column]);
        value = raw is DateTime moment ? Day.Of(moment) : default;
        return raw is DateTime;
    }

    public bool TryLookup(int column, out Guid value)
    {
        value = Raw(columns[column]) switch
        {
            EntityReference reference => reference.Id,
            Guid id => id,
            _ => Guid.Empty,
        };
        return value != Guid.Empty;
    }

    public int CountChoices(int column) => Raw(columns[column]) is OptionSetValueCollection options ? options.Count : 0;

    public long Choice(int column, int index) => ((OptionSetValueCollection)Raw(columns[column])!)[index].Value;

    /// <summary>The platform's value; null when blank.</summary>
    protected abstract object? Raw(SnapshotColumn column);

    /// <summary>Turns the row's money into base currency; false when its rate is not known.</summary>
    protected abstract bool TryToBase(decimal value, out decimal inBase);

    /// <summary>What the platform is going to write into a blank column.</summary>
    protected virtual bool TryDefault(SnapshotColumn column, out long value)
    {
        value = 0;
        return false;
    }
}
