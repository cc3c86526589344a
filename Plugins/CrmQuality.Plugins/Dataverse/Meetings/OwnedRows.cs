using System.ServiceModel;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Plugins.Dataverse.Meetings;

/// <summary>Creates rows that the rep they are about owns.</summary>
internal static class OwnedRows
{
    private const int DuplicateId = unchecked((int)0x80040237);
    private const int DuplicateKey = unchecked((int)0x80060892);

    /// <summary>Creates a row; where the rep cannot own it, without a role of ours or disabled, SYSTEM does, so that nothing is lost.</summary>
    /// <remarks>Not for inside a transaction, which a fault would end.</remarks>
    public static void Create(IOrganizationService service, Entity row, EntityReference? rep)
    {
        try
        {
            row["ownerid"] = rep;
            service.Create(row);
        }
        catch (FaultException<OrganizationServiceFault> fault) when (rep is not null && !IsDuplicate(fault))
        {
            row.Attributes.Remove("ownerid");
            service.Create(row);
        }
    }

    /// <summary>Whether a row with the same key is there already.</summary>
    public static bool IsDuplicate(FaultException<OrganizationServiceFault> fault) => fault.Detail.ErrorCode is DuplicateId or DuplicateKey;
}
