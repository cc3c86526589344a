using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.Cli.Dataverse;
using CrmQuality.Cli.Input;
using CrmQuality.Cli.Input.Criteria;
using CrmQuality.Domain.Criteria.Authoring;
using CrmQuality.Domain.Snapshots;
using CrmQuality.Plugins.Dataverse.Authoring;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace CrmQuality.Cli.Publishing;

/// <summary>Brings the criteria of a file into an environment and puts them live: everything or nothing.</summary>
/// <param name="service">The environment, as somebody who may publish.</param>
/// <param name="now">Now (UTC).</param>
internal sealed class Publisher(IOrganizationService service, DateTime now)
{
    /// <summary>Compiles a file and writes nothing.</summary>
    /// <exception cref="UnusableInputException">The criteria do not compile; all that is wrong is named.</exception>
    public void Check(CriteriaFile file)
    {
        var settings = new OrganizationSettings(service, Me()).ToSnapshot(1, now, paused: false);
        var check = SnapshotCompiler.Compile(file.Sets, new MetadataCatalog(service).Tables, settings);
        if (check.Snapshot is null)
        {
            throw new UnusableInputException(check.Errors.Select(file.Problem).ToList());
        }
    }

    /// <summary>Writes the rows of a file as drafts.</summary>
    /// <exception cref="UnusableInputException">The criteria do not compile; nothing was written.</exception>
    public void Import(CriteriaFile file)
    {
        Check(file);
        var import = NewImport();
        foreach (var set in file.Sets)
        {
            import.Add(set);
        }

        Run(import.Requests);
    }

    /// <summary>Writes the rows of a file and puts them live.</summary>
    /// <exception cref="UnusableInputException">The criteria do not compile; nothing was written.</exception>
    public Publication Publish(CriteriaFile file)
    {
        Check(file);
        var import = NewImport();
        foreach (var set in file.Sets.Select(import.Add).ToList())
        {
            import.AddToNextVersion(set);
        }

        var answer = Run([.. import.Requests, new OrganizationRequest("crmq_PublishCriteriaSet") { ["Action"] = "publish" }]).Last();
        var content = service.All("crmq_snapshot", "crmq_content", "crmq_version").Single(row => row.GetAttributeValue<int>("crmq_version") == (int)answer["Version"]);
        return new Publication(SnapshotReader.Read(content.Text("crmq_content")), (string)answer["Hash"], (string)answer["Mode"], (string)answer["Message"]);
    }

    private Guid Me() => (Guid)service.Execute(new OrganizationRequest("WhoAmI"))["UserId"];

    private CriteriaImport NewImport() =>
        new(new StoredCriteria(service), service.All("organization", "languagecode").Single().GetAttributeValue<int>("languagecode"));

    private OrganizationResponseCollection Run(IEnumerable<OrganizationRequest> requests)
    {
        var transaction = new ExecuteTransactionRequest { Requests = [], ReturnResponses = true };
        transaction.Requests.AddRange(requests);
        return ((ExecuteTransactionResponse)service.Execute(transaction)).Responses;
    }
}
