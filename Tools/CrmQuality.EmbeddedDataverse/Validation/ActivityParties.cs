using System;
using System.Linq;
using System.ServiceModel;
using CrmQuality.EmbeddedDataverse.Metadata;
using CrmQuality.EmbeddedDataverse.Pipeline;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Validation;

/// <summary>The columns of activities that list persons: Dataverse keeps them as rows of activityparty, which are not here.</summary>
internal static class ActivityParties
{
    private static readonly string[] Columns =
        ["from", "to", "cc", "bcc", "requiredattendees", "optionalattendees", "organizer", "customers", "partners", "resources"];

    public static bool IsOne(TableMetadata table, string column) => table.IsActivity && Columns.Contains(column, StringComparer.Ordinal);

    public static FaultException<OrganizationServiceFault> Unsupported(TableMetadata table, string column) =>
        PipelineFaults.Unsupported($"activity parties ('{column}' of '{table.LogicalName}'); the activity can be saved without them");
}
