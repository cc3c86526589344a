using System.Globalization;
using CrmQuality.EmbeddedDataverse.Metadata;
using CrmQuality.EmbeddedDataverse.Store;
using CrmQuality.EmbeddedDataverse.Validation;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Pipeline.Rows;

/// <summary>Optimistic concurrency: a client may insist on the version of the row it has read.</summary>
internal static class RowVersions
{
    private const string VersionNumber = "versionnumber";

    /// <summary>The version a request insists on; null when any will do.</summary>
    /// <exception cref="System.ServiceModel.FaultException">The request states no version, or the table has none.</exception>
    public static long? Expected(ConcurrencyBehavior concurrency, TableMetadata table, string? stated)
    {
        if (concurrency != ConcurrencyBehavior.IfRowVersionMatches)
        {
            return null;
        }

        if (table.Column(VersionNumber) is null)
        {
            throw Faults.Of(PipelineFaults.ConcurrencyNotEnabled, $"Optimistic concurrency is not enabled for '{table.LogicalName}': its rows have no version.");
        }

        return long.TryParse(stated, NumberStyles.Integer, CultureInfo.InvariantCulture, out var version)
            ? version
            : throw Faults.Of(
                PipelineFaults.VersionNotProvided,
                $"IfRowVersionMatches needs the version of the row of '{table.LogicalName}' that was read; the request states {(stated is null ? "none" : $"'{stated}'")}.");
    }

    public static void Require(PipelineEvent occurrence, Row current)
    {
        if (occurrence.ExpectedVersion is { } expected && current[VersionNumber] as long? != expected)
        {
            throw Faults.Of(
                PipelineFaults.VersionMismatch,
                $"The version of the row {current.Id} of '{current.Table.LogicalName}' is {current[VersionNumber]}, not {expected}: it was changed since it was read.");
        }
    }
}
