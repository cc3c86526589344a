using System;
using System.Collections.Generic;
using CrmQuality.Domain.Criteria.Authoring;
using CrmQuality.Scenarios.Support;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Scenarios.ServiceCalls;

/// <summary>What the criteria of an organisation look at, and what that may cost.</summary>
/// <param name="Name">In words.</param>
/// <param name="Parents">How many different rows the opportunity's lookups lead to.</param>
/// <param name="Children">How many tables of rows that point to the opportunity.</param>
/// <param name="Criteria">The criteria.</param>
internal sealed record CriteriaKind(string Name, int Parents, int Children, params CriterionDraft[] Criteria)
{
    private const string Good = "<condition attribute='description' operator='eq' value='Good'/>";

    private static readonly CriterionDraft Account = Drafts.OnParent("ACCOUNT", "account", "parentaccountid", Good).Blocking("create", "win");
    private static readonly CriterionDraft Customer = Drafts.OnParent("CUSTOMER", "account", "customerid", "<condition attribute='name' operator='not-null'/>").Blocking("create", "win");
    private static readonly CriterionDraft Contact = Drafts.OnParent("CONTACT", "contact", "parentcontactid", "<condition attribute='lastname' operator='not-null'/>").Blocking("create", "win");
    private static readonly CriterionDraft Meetings = Drafts.OnChildren("MEETINGS", "appointment", "regardingobjectid", "any", "").Blocking("win");
    private static readonly CriterionDraft Tasks = Drafts.OnChildren("TASKS", "task", "regardingobjectid", "not any", "<condition attribute='statecode' operator='eq' value='2'/>").Blocking("win");
    private static readonly CriterionDraft Floor = Drafts.Floor with { Gates = ["create", "win"] };

    public static readonly IReadOnlyList<CriteriaKind> All =
    [
        new("the opportunity's own columns", 0, 0, Floor),
        new("one parent", 1, 0, Account),
        new("two links to one parent", 1, 0, Account, Customer),
        new("two parents", 2, 0, Account, Contact),
        new("child rows", 0, 1, Meetings),
        new("child rows of two tables", 0, 2, Meetings, Tasks),
        new("own columns, two parents, two child tables", 2, 2, Floor, Account, Customer, Contact, Meetings, Tasks),
    ];

    /// <summary>How many calls a save may make to judge.</summary>
    /// <param name="isNew">Whether the opportunity is being created: nothing points to it yet.</param>
    public int Bar(bool isNew) => Parents + (isNew ? 0 : Children);

    /// <summary>Whether a criterion can refuse to create.</summary>
    public bool RefusesCreate => Array.Exists(Criteria, criterion => criterion.Gates.Count == 2);

    /// <summary>Whether one of the opportunity's own columns can.</summary>
    public bool RefusesByOwnColumns => Array.Exists(Criteria, criterion => criterion.Code == Floor.Code);

    /// <summary>An opportunity that meets all criteria that a new one can meet.</summary>
    public static Entity Opportunity(EntityReference account, EntityReference contact) => new("opportunity")
    {
        ["name"] = "Pumps",
        ["estimatedvalue"] = new Money(500m),
        ["customerid"] = account,
        ["parentaccountid"] = account,
        ["parentcontactid"] = contact,
    };
}
