using System.ServiceModel;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Plugins.Dataverse;

/// <summary>The append-only table of pipeline events.</summary>
internal static class PipelineEventTable
{
    private const int DuplicateId = unchecked((int)0x80040237);
    private const int DuplicateKey = unchecked((int)0x80060892);

    /// <summary>Adds an event; one that an earlier attempt of the same job added already is left as it is.</summary>
    public static void Append(IOrganizationService service, Entity pipelineEvent)
    {
        try
        {
            service.Create(pipelineEvent);
        }
        catch (FaultException<OrganizationServiceFault> fault) when (fault.Detail.ErrorCode is DuplicateId or DuplicateKey)
        {
            // The queue delivers at least once: the key of opportunity and evaluation makes the second delivery harmless.
        }
    }
}
