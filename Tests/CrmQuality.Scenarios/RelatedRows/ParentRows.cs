using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.Domain.Criteria.Authoring;
using CrmQuality.EmbeddedDataverse;
using CrmQuality.Scenarios.Support;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Scenarios.RelatedRows;

/// <summary>The rows that lookups of opportunities lead to: one for every link and situation.</summary>
internal sealed class ParentRows(EmbeddedOrganization organization)
{
    private readonly IOrganizationService administrator = organization.ServiceFor(organization.AdministratorId);
    private readonly Dictionary<(string, ParentSituation), EntityReference> known = [];

    /// <summary>Asks of every parent that its column says "Good".</summary>
    public static CriteriaSetDraft Criteria { get; } = Drafts.Set(
        [.. ParentLink.All.Select(link => Drafts.OnParent(link.Code, link.Table, link.Lookup, $"<condition attribute='{link.Column}' operator='eq' value='good'/>"))]);

    /// <summary>What the criterion must say.</summary>
    public static string Expected(ParentSituation situation) => situation switch
    {
        ParentSituation.Good => "met",
        ParentSituation.Bad => "not met",
        _ => "unknown",
    };

    /// <summary>Whether the link can be in the situation: nothing is without owner, and not every lookup leads to several tables.</summary>
    public static bool IsPossible(ParentLink link, ParentSituation situation) => situation switch
    {
        ParentSituation.BlankLookup => !link.Lookup.StartsWith("own", StringComparison.Ordinal),
        ParentSituation.OtherTable => link.OtherTable.Length > 0,
        _ => true,
    };

    /// <summary>The columns that bring an opportunity into the situation.</summary>
    public Entity Into(Entity opportunity, ParentLink link, ParentSituation situation)
    {
        if (link.Table == "businessunit")
        {
            opportunity["ownerid"] = UserOf(situation);
        }
        else
        {
            opportunity[link.Lookup] = situation == ParentSituation.BlankLookup ? null : Row(link, situation);
        }

        return opportunity;
    }

    private EntityReference Row(ParentLink link, ParentSituation situation)
    {
        var row = situation == ParentSituation.OtherTable ? ParentLink.All.First(other => other.Table == link.OtherTable) : link;
        if (!known.TryGetValue((row.Table, situation), out var reference))
        {
            known[(row.Table, situation)] = reference = new EntityReference(row.Table, Create(row, situation));
        }

        return reference;
    }

    /// <summary>A user in a business unit of their own.</summary>
    private EntityReference UserOf(ParentSituation situation)
    {
        if (!known.TryGetValue(("unit", situation), out var reference))
        {
            var user = organization.AddUser($"Member {situation}");
            organization.Security.Move(user, Row(ParentLink.All.Single(link => link.Table == "businessunit"), situation).Id);
            organization.Security.GiveRole(user, organization.Security.SalespersonRoleId);
            known[("unit", situation)] = reference = new EntityReference("systemuser", user);
        }

        return reference;
    }

    private Guid Create(ParentLink row, ParentSituation situation)
    {
        var id = row.Table switch
        {
            "systemuser" => organization.AddUser($"Owner {situation}"),
            "team" => TeamThatMayOwn($"Team {situation}"),
            "businessunit" => organization.Security.AddBusinessUnit($"Unit {situation}"),
            _ => administrator.Create(new Entity(row.Table) { [row.Name] = $"{row.Table} {situation}" }),
        };
        administrator.Update(new Entity(row.Table, id) { [row.Column] = ValueOf(situation) });
        return id;
    }

    private Guid TeamThatMayOwn(string name)
    {
        var team = organization.Security.AddTeam(name);
        organization.Security.GiveRole(team, organization.Security.SalespersonRoleId);
        return team;
    }

    private static string? ValueOf(ParentSituation situation) => situation switch
    {
        ParentSituation.Bad => "Bad",
        ParentSituation.BlankColumn => null,
        _ => "Good",
    };
}
