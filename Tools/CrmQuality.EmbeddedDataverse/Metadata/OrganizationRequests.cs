using CrmQuality.EmbeddedDataverse.Pipeline;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Metadata;

/// <summary>WhoAmI and RetrieveVersion. Their classes are in another assembly of the SDK; the answers have the same results.</summary>
internal sealed class OrganizationRequests(Engine engine, Caller caller)
{
    public const string WhoAmI = "WhoAmI";
    public const string Version = "RetrieveVersion";

    /// <summary>The version of the schema that solutions are read by.</summary>
    private const string VersionNumber = "9.2.0.0";

    public OrganizationResponse Execute(OrganizationRequest request)
    {
        var response = new OrganizationResponse { ResponseName = request.RequestName };
        if (request.RequestName == Version)
        {
            response.Results["Version"] = VersionNumber;
            return response;
        }

        response.Results["UserId"] = caller.UserId;
        response.Results["BusinessUnitId"] = engine.Users.Find(caller.UserId).BusinessUnitId;
        response.Results["OrganizationId"] = engine.OrganizationId;
        return response;
    }
}
