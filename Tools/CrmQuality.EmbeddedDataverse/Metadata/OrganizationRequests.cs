using System.Collections.Generic;
using System.Linq;
using System.Xml;
using System.Xml.Linq;
using CrmQuality.EmbeddedDataverse.Pipeline;
using CrmQuality.EmbeddedDataverse.Pipeline.Requests;
using CrmQuality.EmbeddedDataverse.Validation;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Organization;

namespace CrmQuality.EmbeddedDataverse.Metadata;

/// <summary>What concerns the organisation as a whole. The classes are in another assembly of the SDK; the answers have the same results.</summary>
internal sealed class OrganizationRequests(Engine engine, Caller caller)
{
    private const string WhoAmI = "WhoAmI";
    private const string Version = "RetrieveVersion";
    private const string Current = "RetrieveCurrentOrganization";
    private const string Languages = "RetrieveProvisionedLanguages";
    private const string Counts = "RetrieveTotalRecordCount";
    private const string Publish = "PublishXml";
    private const string PublishAll = "PublishAllXml";
    private const string EntityCounts = "EntityRecordCountCollection";

    /// <summary>The version of the schema that solutions are read by.</summary>
    private const string VersionNumber = "9.2.0.0";

    public static bool Knows(string? message) => message is WhoAmI or Version or Current or Languages or Counts or Publish or PublishAll;

    public OrganizationResponse Execute(OrganizationRequest request)
    {
        var response = new OrganizationResponse { ResponseName = request.RequestName };
        foreach (var (name, value) in Results(request))
        {
            response.Results[name] = value;
        }

        return response;
    }

    private (string Name, object Value)[] Results(OrganizationRequest request) => request.RequestName switch
    {
        Version => [("Version", VersionNumber)],
        Current => [("Detail", Detail())],
        Languages => [(Languages, LanguageIds().Distinct().Order().ToArray())],
        Counts => [(EntityCounts, RowCounts(request.Required<string[]>("EntityNames")))],
        Publish or PublishAll => Published(request),
        _ => [("UserId", caller.UserId), ("BusinessUnitId", engine.Users.Find(caller.UserId).BusinessUnitId), ("OrganizationId", engine.OrganizationId)],
    };

    private OrganizationDetail Detail() => new()
    {
        OrganizationId = engine.OrganizationId,
        FriendlyName = Engine.OrganizationName,
        UniqueName = Engine.OrganizationName,
        UrlName = Engine.OrganizationName,
        OrganizationVersion = VersionNumber,
        State = OrganizationState.Enabled,
    };

    /// <summary>The base language, and those of the users' pages.</summary>
    private IEnumerable<int> LanguageIds() =>
        engine.Store.Rows("organization").Select(row => row["languagecode"]).Concat(engine.Store.Rows("usersettings").Select(row => row["uilanguageid"])).OfType<int>();

    private EntityRecordCountCollection RowCounts(string[] tables)
    {
        var counts = new EntityRecordCountCollection();
        foreach (var table in tables)
        {
            counts[table] = engine.Store.Rows(table).Count;
        }

        return counts;
    }

    /// <summary>What is imported here is published at once, so there is nothing to do.</summary>
    private (string Name, object Value)[] Published(OrganizationRequest request)
    {
        engine.Access.RequirePrivilege(caller.UserId, "prvPublishCustomization");
        if (request.RequestName == Publish)
        {
            RequireXml(request.Required<string>("ParameterXml"));
        }

        return [];
    }

    private static void RequireXml(string text)
    {
        try
        {
            XElement.Parse(text);
        }
        catch (XmlException cause)
        {
            throw Faults.Of(ErrorCodes.InvalidArgument, $"ParameterXml of {Publish} is not well-formed XML, line {cause.LineNumber}: {cause.Message}");
        }
    }
}
