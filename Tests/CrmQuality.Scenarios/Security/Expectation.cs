using System;
using System.Collections.Generic;
using System.Linq;

namespace CrmQuality.Scenarios.Security;

/// <summary>
/// What people need, written by hand from the design: a rep sees their own waste and no cost rate; deciding waivers is the manager's; pipeline events,
/// snapshots of the pipeline, checks of meetings and the ledger are written by SYSTEM alone; administrators edit criteria, rates and probabilities, and
/// can give answers and waivers to whom they belong. Who needs nothing gets nothing.
/// </summary>
/// <remarks>
/// Letters: C create, R read, W write, D delete, A assign, S share. Behind each how far it reaches: 1 one's own rows, 2 those of the business unit, 3 those
/// of units below too, 4 all. <c>!</c>: the privilege is there, and a plug-in of ours refuses.
/// </remarks>
internal static class Expectation
{
    public const string Rep = "CRM Quality Rep";
    public const string Lead = "CRM Quality Manager";
    public const string Administrator = "CRM Quality Administrator";
    public const string Nobody = "";
    public const string Rights = "CRWDAS";

    private const string Table = """
        crmq_attestation          | C1 R2 W1 D1 S1 | C1 R3 W3 D1 A3 S3    | R4 A4
        crmq_costrate             |                | R4                   | C4 R4 W4 D4
        crmq_criteriaset          | R4             | R4                   | C4 R4 W4 D4
        crmq_criterion            | R4             | R4                   | C4 R4 W4 D4
        crmq_criteriontranslation | R4             | R4                   | C4 R4 W4 D4
        crmq_meetingcheck         | R1             | R3                   | R4
        crmq_pipelineevent        |                | R4                   | R4
        crmq_pipelinesnapshot     |                | R4                   | R4
        crmq_salestarget          | R1             | C3 R3 W3 D3 A3 S3    | R4
        crmq_snapshot             |                | R4                   | C!4 R4
        crmq_stageprobability     |                | R4                   | C4 R4 W4 D4
        crmq_waiver               | C1 R2 W1 S1    | C1 R3 W1 A3 S3       | R4 A4
        crmq_waiverdecision       | R4             | C4 R4                | R4
        crmq_wasteentry           | R1             | R3                   | R4
        """;

    private static readonly Dictionary<(string Table, string Role), string[]> Cells = Read();

    /// <summary>The tables.</summary>
    public static IEnumerable<string> Tables => Cells.Keys.Select(key => key.Table).Distinct();

    /// <summary>How far a right reaches, 0 for not at all.</summary>
    public static int Reach(string role, string table, char right) => Entry(role, table, right) is { } entry ? entry[^1] - '0' : 0;

    /// <summary>What comes of doing it: <c>+</c> done, <c>!</c> refused by a plug-in of ours, <c>-</c> refused for lack of privilege.</summary>
    /// <param name="role">The role; blank for none of ours.</param>
    /// <param name="table">The table.</param>
    /// <param name="right">A letter of <see cref="Rights"/>.</param>
    /// <param name="distance">Of the row: 1 own, 2 of the business unit, 3 of a unit below, 4 of another unit.</param>
    public static char Of(string role, string table, char right, int distance) =>
        Reach(role, table, right) < distance ? '-' : Entry(role, table, right)!.Contains('!', StringComparison.Ordinal) ? '!' : '+';

    private static string? Entry(string role, string table, char right) => Cells.GetValueOrDefault((table, role), []).FirstOrDefault(entry => entry[0] == right);

    private static Dictionary<(string Table, string Role), string[]> Read()
    {
        string[] roles = [Rep, Lead, Administrator];
        var rows = Table.Split('\n').Select(line => line.Split('|', StringSplitOptions.TrimEntries)).ToList();
        return rows.SelectMany(row => roles.Select((role, place) => (Key: (row[0], role), Cell: row[place + 1]))).ToDictionary(pair => pair.Key, pair => pair.Cell.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
