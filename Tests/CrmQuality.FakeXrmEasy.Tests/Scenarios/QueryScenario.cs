using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.SecondOpinion;

/// <summary>A filter in FetchXML on four accounts, and the accounts it must find.</summary>
/// <remarks>A blank row passes no comparison but ne, which returns it: seen in two independent reports.</remarks>
public sealed class QueryScenario(string filter, string expected, string? otherwise = null)
{
    /// <summary>Every scenario.</summary>
    public static IReadOnlyList<QueryScenario> All { get; } =
    [
        new("<condition attribute='name' operator='eq' value='ACME'/>", "Acme"),
        new("<condition attribute='name' operator='like' value='%e%'/>", "Acme,Bell,Delta"),
        new("<condition attribute='name' operator='not-like' value='%e%'/>", "Coil", "Acme,Bell,Coil,Delta"),
        new("<condition attribute='name' operator='begins-with' value='b'/>", "Bell"),
        new("<condition attribute='name' operator='in'><value>Acme</value><value>Coil</value></condition>", "Acme,Coil"),
        new("<condition attribute='numberofemployees' operator='gt' value='10'/>", "Bell,Coil"),
        new("<condition attribute='numberofemployees' operator='le' value='10'/>", "Acme"),
        new("<condition attribute='numberofemployees' operator='between'><value>10</value><value>20</value></condition>", "Acme,Bell"),
        new("<condition attribute='numberofemployees' operator='null'/>", "Delta"),
        new("<condition attribute='numberofemployees' operator='not-null'/>", "Acme,Bell,Coil"),
        new("<condition attribute='numberofemployees' operator='ne' value='10'/>", "Bell,Coil,Delta"),
        new("<condition attribute='numberofemployees' operator='not-in'><value>10</value></condition>", "Bell,Coil", "Bell,Coil,Delta"),
        new("<condition attribute='revenue' operator='ge' value='1000.5'/>", "Bell"),
        new("<condition attribute='donotemail' operator='eq' value='1'/>", "Acme,Coil"),
    ];

    /// <summary>The accounts that are there.</summary>
    public static IReadOnlyList<Entity> Rows =>
    [
        Account("Acme", 10, 1000m, true),
        Account("Bell", 20, 1000.5m, false),
        Account("Coil", 30, null, true),
        Account("Delta", null, null, false),
    ];

    /// <summary>The condition.</summary>
    public string Filter { get; } = filter;

    /// <summary>The names found, in order, as the conformance table has it.</summary>
    public string Expected { get; } = expected;

    /// <summary>What FakeXrmEasy finds where it differs; null where it agrees.</summary>
    public string? OnFakeXrmEasy { get; } = otherwise;

    /// <summary>Asks and joins the names.</summary>
    public string Found(IOrganizationService service)
    {
        var fetch = $"<fetch><entity name='account'><attribute name='name'/><order attribute='name'/><filter>{Filter}</filter></entity></fetch>";
        return string.Join(",", service.RetrieveMultiple(new FetchExpression(fetch)).Entities.Select(row => row.GetAttributeValue<string>("name")));
    }

    private static Entity Account(string name, int? employees, decimal? revenue, bool noMail) => new("account", Guid.NewGuid())
    {
        ["name"] = name,
        ["numberofemployees"] = employees,
        ["revenue"] = revenue is { } amount ? new Money(amount) : null,
        ["donotemail"] = noMail,
    };
}
