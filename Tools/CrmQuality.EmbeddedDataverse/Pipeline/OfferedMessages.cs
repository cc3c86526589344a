using CrmQuality.EmbeddedDataverse.Metadata;
using CrmQuality.EmbeddedDataverse.Pipeline.Steps;
using CrmQuality.EmbeddedDataverse.Validation;

namespace CrmQuality.EmbeddedDataverse.Pipeline;

/// <summary>The rows of some tables are only read, of some only by queries: the service has no other message for them.</summary>
internal static class OfferedMessages
{
    /// <exception cref="System.ServiceModel.FaultException">The table does not have the message.</exception>
    public static void Require(TableMetadata? table, string message)
    {
        var isOffered = table?.Messages switch
        {
            TableMessages.Query => false,
            TableMessages.Read => message == MessageNames.Retrieve,
            _ => true,
        };
        if (!isOffered)
        {
            throw Faults.Of(
                PipelineFaults.MessageNotOffered,
                $"The table '{table!.LogicalName}' does not have the message {message}: its rows follow from other rows or are the platform's own, and are only read.");
        }
    }
}
