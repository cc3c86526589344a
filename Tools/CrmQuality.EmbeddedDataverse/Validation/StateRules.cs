using System;
using System.Linq;
using CrmQuality.EmbeddedDataverse.Metadata;
using CrmQuality.EmbeddedDataverse.Store;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Validation;

/// <summary>State and status reason belong together.</summary>
public static class StateRules
{
    private const string State = "statecode";
    private const string Status = "statuscode";

    /// <summary>
    /// Completes the pair in a write: a state alone gets its default status, a new row the default of both. Refuses a status that
    /// belongs to another state than the row has or gets.
    /// </summary>
    /// <param name="table">The table.</param>
    /// <param name="row">The new row or the changes; it is changed.</param>
    /// <param name="current">The row as it stands; null for a new one.</param>
    public static void Complete(TableMetadata table, Entity row, Row? current)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(row);
        var writesEither = current is null || row.Contains(State) || row.Contains(Status);
        if (!writesEither || table.Column(State) is not { } stateColumn || table.Column(Status) is not { } statusColumn)
        {
            return;
        }

        var state = row.GetAttributeValue<OptionSetValue>(State)?.Value ?? current?[stateColumn] as int? ?? stateColumn.DefaultValue ?? 0;
        var status = row.GetAttributeValue<OptionSetValue>(Status)?.Value ?? DefaultStatus(stateColumn, statusColumn, state);
        RequireMatch(table, statusColumn, state, status);
        row[State] = new OptionSetValue(state);
        row[Status] = new OptionSetValue(status);
    }

    private static int DefaultStatus(ColumnMetadata state, ColumnMetadata status, int value) =>
        state.Option(value)?.DefaultStatus ?? status.Options.First(option => option.State == value).Value;

    private static void RequireMatch(TableMetadata table, ColumnMetadata column, int state, int status)
    {
        if (column.Option(status)?.State == state)
        {
            return;
        }

        var statuses = string.Join(", ", column.Options.Where(option => option.State == state).Select(option => option.Value));
        throw Faults.Of(
            ErrorCodes.StatusOfAnotherState,
            $"{status} is not a status of the state {state} of '{table.LogicalName}'; its statuses are {statuses}.");
    }
}
