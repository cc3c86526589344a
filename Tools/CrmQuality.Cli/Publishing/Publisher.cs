using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.Cli.Dataverse;
using CrmQuality.Cli.Input;
using CrmQuality.Cli.Input.Criteria;
using CrmQuality.Domain.Snapshots;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace CrmQuality.Cli.Publishing;

/// <summary>Brings the criteria of a file into an environment and puts them live: everything or nothing.</summary>
/// <param name="service">The environment, as somebody who may publish.</param>
/// <param name="now">Now (UTC).</param>
internal sealed class Publisher(IOrganizationService service, DateTime now)
{
    /// <summary>As many as Dataverse takes in one transaction.</summary>
    private const int MostRequests = 1000;

    /// <summary>Checks a file and writes nothing.</summary>
    /// <exception cref="UnusableInputException">The criteria have mistakes; all are named.</exception>
    public void Check(CriteriaFile file) => new CriteriaCheck(service, now).Require(file);

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
        var content = service.RetrieveMultiple(RowQueries.WhereIn("crmq_snapshot", "crmq_version", [answer["Version"]], "crmq_content")).Entities.Single();
        return new Publication(SnapshotReader.Read(content.Text("crmq_content")), (string)answer["Hash"], (string)answer["Mode"], (string)answer["Message"]);
    }

    /// <summary>Writes the rows of a file and makes its sets all that the next version holds; publishes nothing.</summary>
    /// <exception cref="UnusableInputException">The criteria have mistakes; nothing was written.</exception>
    public void Prepare(CriteriaFile file)
    {
        Check(file);
        var import = NewImport();
        var sets = file.Sets.Select(import.Add).ToList();
        sets.ForEach(import.AddToNextVersion);
        import.RetireAllBut(sets);
        Run(import.Requests);
    }

    /// <summary>Lets the live version record only, or act again.</summary>
    public void Pause(bool isPaused) => service.Execute(new OrganizationRequest("crmq_PublishCriteriaSet") { ["Action"] = isPaused ? "pause" : "resume" });

    private CriteriaImport NewImport() =>
        new(new StoredCriteria(service), service.All("organization", "languagecode").Single().GetAttributeValue<int>("languagecode"));

    private OrganizationResponseCollection Run(IReadOnlyCollection<OrganizationRequest> requests)
    {
        if (requests.Count > MostRequests)
        {
            throw new UnusableInputException(new InputProblem("criteria", $"writing them takes {requests.Count} requests in one transaction, {MostRequests} fit; divide the file"));
        }

        var transaction = new ExecuteTransactionRequest { Requests = [], ReturnResponses = true };
        transaction.Requests.AddRange(requests);
        return ((ExecuteTransactionResponse)service.Execute(transaction)).Responses;
    }
}
