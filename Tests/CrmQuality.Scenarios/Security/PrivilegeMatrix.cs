using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Scenarios.Security;

/// <summary>Every role, table, right and distance of the row's owner: what the packed roles allow is what people need, no more and no less.</summary>
[TestClass]
public sealed class PrivilegeMatrix
{
    private const int PrivilegeDenied = -2147220960;
    private const int AccessDenied = -2147187962;
    private const int PluginRefusal = -2147220891;

    private static readonly string[] Words = ["create", "read", "write", "delete", "assign", "share"];
    private static readonly string[] Reaches = ["own", "unit", "units below", "all"];

    [TestMethod]
    [DataRow(Expectation.Nobody)]
    [DataRow(Expectation.Rep)]
    [DataRow(Expectation.Lead)]
    [DataRow(Expectation.Administrator)]
    public void Role_EveryTableRightAndOwner_MayWhatItNeeds(string role)
    {
        var organization = new SecuredOrganization();
        List<string> different = [];
        var cells = 0;

        foreach (var (table, right, distance) in Cells(organization))
        {
            cells++;
            var found = Outcome(organization.Attempt(role, table, right, distance));
            var expected = Expectation.Of(role, table, right, distance).ToString();
            if (found != expected)
            {
                different.Add($"{table} {right}{distance}: {expected} expected, {found} found");
            }
        }

        Assert.AreEqual(156, cells);
        Assert.AreEqual("", string.Join("\n", different));
    }

    [TestMethod]
    public void Expectation_Always_HasEveryTableOfOurs() => Assert.AreEqual(
        string.Join("\n", new SecuredOrganization().Organization.Metadata.Tables.Select(table => table.LogicalName).Where(name => name.StartsWith("crmq_", StringComparison.Ordinal)).Order(StringComparer.Ordinal)),
        string.Join("\n", Expectation.Tables));

    [TestMethod]
    public void RolesDocument_Always_SaysWhatPeopleNeed()
    {
        var rows = File.ReadLines(Path.Combine(Repository.Root, "docs", "roles.md")).Where(line => line.StartsWith("| crmq_", StringComparison.Ordinal)).Select(line => line.Split('|', StringSplitOptions.TrimEntries)[1..^1]).ToList();

        Assert.AreEqual(string.Join("\n", Expectation.Tables.Select(Expected)), string.Join("\n", rows.Select(row => row[0] + " | " + string.Join(" | ", row[1..].Select(Documented)))));
    }

    /// <summary>Rows without owners are near to nobody and far from nobody.</summary>
    private static IEnumerable<(string Table, char Right, int Distance)> Cells(SecuredOrganization organization) =>
        from table in Expectation.Tables
        let isOwned = organization.HasOwners(table)
        from right in Expectation.Rights
        where isOwned || right is not ('A' or 'S')
        from distance in isOwned ? new[] { 1, 2, 3, 4 } : [4]
        select (table, right, distance);

    private static string Outcome(Action attempt)
    {
        try
        {
            attempt();
            return "+";
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            return fault.Detail.ErrorCode switch
            {
                PrivilegeDenied or AccessDenied => "-",
                PluginRefusal => "!",
                _ => fault.Detail.Message,
            };
        }
    }

    private static string Expected(string table) =>
        table + " | " + string.Join(" | ", new[] { Expectation.Rep, Expectation.Lead, Expectation.Administrator }.Select(role => string.Join(" ", Expectation.Rights.Where(right => Expectation.Reach(role, table, right) > 0).Select(right => $"{right}{Expectation.Reach(role, table, right)}"))));

    /// <summary>The letters of a cell such as <c>own: create, write; unit: read</c>.</summary>
    private static string Documented(string cell) => string.Join(" ", cell.Split("; ", StringSplitOptions.RemoveEmptyEntries)
        .Select(part => part.Split(": "))
        .SelectMany(part => part[1].Split(", ").Where(Words.Contains).Select(word => (Place: Array.IndexOf(Words, word), Reach: Array.IndexOf(Reaches, part[0]) + 1)))
        .OrderBy(pair => pair.Place).Select(pair => $"{Expectation.Rights[pair.Place]}{pair.Reach}"));
}
