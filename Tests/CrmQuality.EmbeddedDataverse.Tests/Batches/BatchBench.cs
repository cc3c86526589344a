using System;
using System.Linq;
using CrmQuality.EmbeddedDataverse.Tests.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace CrmQuality.EmbeddedDataverse.Tests.Batches;

/// <summary>An organisation that is sent batches of accounts to create; those without a name are refused by a step.</summary>
internal sealed class BatchBench
{
    public const string Refused = "";

    public BatchBench(EmbeddedOrganizationOptions? options = null)
    {
        Bench = new PipelineBench(options);
        Bench.Register("Create", "account", 20, run =>
        {
            if (run.Target.GetAttributeValue<string>("name") is null or Refused)
            {
                throw new InvalidPluginExecutionException("No name.");
            }
        });
    }

    public PipelineBench Bench { get; }

    public IOrganizationService Service => Bench.Service;

    public int Accounts => Bench.Count("account");

    public static CreateRequest Create(string name) => new() { Target = new Entity("account") { ["name"] = name } };

    public static OrganizationRequestCollection Creates(params string[] names) => Of([.. names.Select(Create)]);

    public static OrganizationRequestCollection Of(params OrganizationRequest[] requests)
    {
        var collection = new OrganizationRequestCollection();
        collection.AddRange(requests);
        return collection;
    }

    public static ExecuteMultipleRequest Multiple(OrganizationRequestCollection requests, bool continues = true, bool returns = true) => new()
    {
        Requests = requests,
        Settings = new ExecuteMultipleSettings { ContinueOnError = continues, ReturnResponses = returns },
    };

    public ExecuteMultipleResponse Send(OrganizationRequestCollection requests, bool continues = true, bool returns = true) =>
        (ExecuteMultipleResponse)Service.Execute(Multiple(requests, continues, returns));

    public ExecuteTransactionResponse SendTransaction(OrganizationRequestCollection requests, bool? returns = true) =>
        (ExecuteTransactionResponse)Service.Execute(new ExecuteTransactionRequest { Requests = requests, ReturnResponses = returns });

    public static ExecuteTransactionFault Fault(Action action) => (ExecuteTransactionFault)PipelineBench.Fault(action).Detail;
}
