using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.Cli.Dataverse;
using CrmQuality.EmbeddedDataverse;
using CrmQuality.Scenarios.Answers;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.Scenarios.Security;

/// <summary>Four people of one business unit, one for each role of ours and one without, and colleagues beside, below and elsewhere; all have the stock Salesperson role.</summary>
internal sealed class SecuredOrganization
{
    private readonly AnsweringOrganization answers = new();
    private readonly Dictionary<int, Guid> owners;
    private readonly Dictionary<string, Guid> actors;
    private readonly Guid heir;
    private int number;

    public SecuredOrganization()
    {
        var security = Organization.Security;
        var north = security.AddBusinessUnit("North");
        var below = security.AddBusinessUnit("North, small customers", north);
        var south = security.AddBusinessUnit("South");
        owners = new() { [2] = Add("Bo", Expectation.Rep, north), [3] = Add("Cleo", Expectation.Rep, below), [4] = Add("Dan", Expectation.Rep, south) };
        actors = new[] { Expectation.Nobody, Expectation.Rep, Expectation.Lead, Expectation.Administrator }.ToDictionary(role => role, role => Add("Ann " + role, role, north));
        heir = Add("Heir", Expectation.Rep, north);
    }

    public EmbeddedOrganization Organization => answers.Organization;

    private IOrganizationService System => Organization.ServiceFor(Organization.SystemUserId);

    /// <summary>Whether rows of a table have owners.</summary>
    public bool HasOwners(string table) => Organization.Metadata.Table(table)!.Columns.ContainsKey("ownerid");

    /// <summary>Something that somebody of a role tries with a row.</summary>
    /// <param name="role">The role.</param>
    /// <param name="table">The table.</param>
    /// <param name="right">What is tried.</param>
    /// <param name="distance">How far the row's owner is.</param>
    public Action Attempt(string role, string table, char right, int distance)
    {
        var actor = actors[role];
        var owner = distance == 1 ? actor : owners[distance];
        var service = Organization.ServiceFor(actor);
        if (right == 'C')
        {
            var draft = Draft(table, owner, actor);
            return () => service.Create(draft);
        }

        var row = new EntityReference(table, Existing(table, owner));
        var change = Change(table, row.Id);
        return right switch
        {
            'R' => () => service.Retrieve(table, row.Id, new ColumnSet(true)),
            'W' => () => service.Update(change),
            'D' => () => service.Delete(table, row.Id),
            'A' => () => service.Execute(new OrganizationRequest("Assign") { ["Target"] = row, ["Assignee"] = new EntityReference("systemuser", heir) }),
            _ => () => service.Execute(SecuredRows.Share(row, heir)),
        };
    }

    /// <summary>A row as SYSTEM writes it, whose owner would not need to be able to have written it.</summary>
    private Guid Existing(string table, Guid owner)
    {
        if (table == "crmq_snapshot")
        {
            return System.All(table, "crmq_version")[0].Id;
        }

        var isWithout = owner == actors[Expectation.Nobody];
        var role = Organization.Security.Role(Expectation.Rep);
        if (isWithout)
        {
            Organization.Security.GiveRole(owner, role);
        }

        var id = System.Create(Draft(table, owner, owner));
        if (isWithout)
        {
            Organization.Security.TakeRole(owner, role);
        }

        return id;
    }

    private Entity Draft(string table, Guid owner, Guid seller)
    {
        number++;
        var row = table switch
        {
            "crmq_attestation" => answers.Answer(answers.CreateOpportunity(seller), "PAIN", 2),
            "crmq_waiver" => answers.Waiver(answers.CreateOpportunity(seller)),
            "crmq_waiverdecision" => AnsweringOrganization.Decision(Requested()),
            "crmq_criterion" => SecuredRows.Criterion(number, System.All("crmq_criteriaset", "crmq_code")[0].Id),
            "crmq_criteriontranslation" => SecuredRows.Translation(System.Create(SecuredRows.Criterion(number, System.All("crmq_criteriaset", "crmq_code")[0].Id))),
            _ => SecuredRows.Plain(table, number),
        };
        if (HasOwners(table))
        {
            row["ownerid"] = new EntityReference("systemuser", owner);
        }

        return row;
    }

    /// <summary>A waiver that a colleague of the same unit asked for.</summary>
    private Guid Requested() => Organization.ServiceFor(owners[2]).Create(answers.Waiver(answers.CreateOpportunity(owners[2])));

    private static Entity Change(string table, Guid id) => table == "crmq_waiver"
        ? new Entity(table, id) { ["statecode"] = new OptionSetValue(1), ["statuscode"] = new OptionSetValue(SecuredRows.Withdrawn) }
        : new Entity(table, id) { [SecuredRows.Column(table)] = "Changed" };

    private Guid Add(string name, string role, Guid unit)
    {
        var user = Organization.AddUser(name);
        Organization.Security.Move(user, unit);
        if (role.Length > 0)
        {
            Organization.Security.GiveRole(user, Organization.Security.Role(role));
        }

        return user;
    }
}
