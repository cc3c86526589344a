using System;
using System.Linq;
using CrmQuality.EmbeddedDataverse.Tests.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.EmbeddedDataverse.Tests.Activities;

/// <summary>An organisation with two contacts to meet.</summary>
internal sealed class ActivityBench
{
    public ActivityBench()
    {
        Anna = Contact("Anna");
        Bert = Contact("Bert");
    }

    public PipelineBench Pipeline { get; } = new();

    public IOrganizationService Service => Pipeline.Service;

    public EntityReference Anna { get; }

    public EntityReference Bert { get; }

    public EntityReference User => new("systemuser", Pipeline.Organization.AdministratorId);

    public static EntityCollection Parties(params EntityReference[] who) =>
        new([.. who.Select(one => new Entity("activityparty") { ["partyid"] = one })]) { EntityName = "activityparty" };

    public static EntityCollection Addressed(string address) => new([new Entity("activityparty") { ["addressused"] = address }]);

    /// <summary>The names of who a list holds, joined by a bar.</summary>
    public static string Names(Entity row, string column) =>
        string.Join('|', row.GetAttributeValue<EntityCollection>(column).Entities.Select(party => party.GetAttributeValue<EntityReference>("partyid")?.Name ?? party["addressused"]));

    public EntityReference Contact(string name) => new("contact", Service.Create(new Entity("contact") { ["lastname"] = name }));

    public Guid Create(string table, params (string Column, object? Value)[] values)
    {
        var row = new Entity(table) { ["subject"] = table };
        foreach (var (column, value) in values)
        {
            row[column] = value;
        }

        return Service.Create(row);
    }

    public Guid Meeting(params EntityReference[] attendees) => Create("appointment", ("requiredattendees", Parties(attendees)));

    public Entity Read(string table, Guid id) => Service.Retrieve(table, id, new ColumnSet(true));

    public void Update(string table, Guid id, string column, object? value) => Service.Update(new Entity(table, id) { [column] = value });

    public EntityCollection Fetch(string fetch) => Service.RetrieveMultiple(new FetchExpression(fetch));

    /// <summary>The parties of an activity that have one of these participation types.</summary>
    public Entity[] PartiesOf(Guid activity, params int[] types)
    {
        var query = new QueryExpression("activityparty") { ColumnSet = new ColumnSet(true) };
        query.Criteria.AddCondition("activityid", ConditionOperator.Equal, activity);
        query.Criteria.AddCondition("participationtypemask", ConditionOperator.In, [.. types.Cast<object>()]);
        return [.. Service.RetrieveMultiple(query).Entities];
    }
}
