using System;
using System.Linq;
using CrmQuality.Cli.Dataverse;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.Cli.Processes;

/// <summary>The step that keeps an opportunity in its stage of a business process flow until it is ready.</summary>
internal sealed class StageGates(ConnectedEnvironment environment)
{
    private const string Step = "sdkmessageprocessingstep";
    private const string Gate = "CrmQuality.Plugins.Opportunities.GateProcessStage";
    private const string Judge = "CrmQuality.Plugins.Opportunities.JudgeOpportunity";
    private const string ActiveStage = "activestageid";

    /// <summary>Before the transaction: there a refusal can be recorded, and a failed read costs nobody a move.</summary>
    private const int PreValidation = 10;

    private readonly IOrganizationService service = environment.Service;

    /// <summary>Registers it.</summary>
    /// <returns>False where it is registered already.</returns>
    /// <exception cref="EnvironmentException">The solution is not there, or the environment refuses.</exception>
    public bool Add(ProcessFlow flow)
    {
        var filter = FilterOf(flow.Table) ?? throw new EnvironmentException($"{environment.Name} allows no steps on {flow.Table}. Activate the business process flow first.");
        if (Steps(filter.Id).Length > 0)
        {
            return false;
        }

        var step = StepRow(flow.Table, filter);
        var transaction = new ExecuteTransactionRequest { Requests = [new CreateRequest { Target = step }, new CreateRequest { Target = Image(step.Id, flow.Lookup) }] };
        service.Execute(transaction);
        return true;
    }

    /// <summary>Takes it away, also where the flow itself is gone.</summary>
    /// <returns>False where there is none.</returns>
    public bool Remove(string table)
    {
        var steps = FilterOf(table) is { } filter ? Steps(filter.Id) : [];
        foreach (var step in steps)
        {
            service.Delete(Step, step.Id);
        }

        return steps.Length > 0;
    }

    /// <summary>Takes all of them away.</summary>
    /// <returns>How many there were.</returns>
    public int RemoveAll()
    {
        var steps = service.RetrieveMultiple(Where(Step, "plugintypeid", TypeOf(Gate).Id, "name")).Entities;
        foreach (var step in steps)
        {
            service.Delete(Step, step.Id);
        }

        return steps.Count;
    }

    private Entity StepRow(string table, Entity filter)
    {
        var type = TypeOf(Gate);
        return new Entity(Step, Guid.NewGuid())
        {
            ["name"] = $"CrmQuality: gate stages of {table}",
            ["description"] = "Registered by crmquality bpf add.",
            ["plugintypeid"] = type,
            ["eventhandler"] = type,
            ["sdkmessageid"] = filter["sdkmessageid"],
            ["sdkmessagefilterid"] = filter.ToEntityReference(),
            ["filteringattributes"] = ActiveStage,
            ["stage"] = new OptionSetValue(PreValidation),
            ["mode"] = new OptionSetValue(0),
            ["rank"] = 1,
            ["supporteddeployment"] = new OptionSetValue(0),
            ["configuration"] = Published(),
        };
    }

    private static Entity Image(Guid step, string lookup) => new("sdkmessageprocessingstepimage")
    {
        ["name"] = "PreImage",
        ["entityalias"] = "PreImage",
        ["imagetype"] = new OptionSetValue(0),
        ["attributes"] = $"{ActiveStage},{lookup}",
        ["messagepropertyname"] = "Target",
        ["sdkmessageprocessingstepid"] = new EntityReference(Step, step),
    };

    /// <summary>The criteria that the judging steps hold; blank before the first publish and in table mode.</summary>
    private string? Published() => service.RetrieveMultiple(Where(Step, "plugintypeid", TypeOf(Judge).Id, "configuration")).Entities
        .Select(step => step.GetAttributeValue<string>("configuration")).FirstOrDefault(text => !string.IsNullOrEmpty(text));

    private Entity[] Steps(Guid filter)
    {
        var query = Where(Step, "sdkmessagefilterid", filter, "name");
        query.Criteria.AddCondition("plugintypeid", ConditionOperator.Equal, TypeOf(Gate).Id);
        return [.. service.RetrieveMultiple(query).Entities];
    }

    private EntityReference TypeOf(string name) => service.RetrieveMultiple(Where("plugintype", "typename", name)).Entities.FirstOrDefault()?.ToEntityReference()
        ?? throw new EnvironmentException($"{environment.Name} does not have CrmQuality: import the solution first.");

    private Entity? FilterOf(string table)
    {
        var query = Where("sdkmessagefilter", "primaryobjecttypecode", table, "sdkmessageid");
        query.AddLink("sdkmessage", "sdkmessageid", "sdkmessageid").LinkCriteria.AddCondition("name", ConditionOperator.Equal, "Update");
        return service.RetrieveMultiple(query).Entities.FirstOrDefault();
    }

    private static QueryExpression Where(string table, string column, object value, params string[] columns)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(columns) };
        query.Criteria.AddCondition(column, ConditionOperator.Equal, value);
        return query;
    }
}
