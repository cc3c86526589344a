using System;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Scenarios.Security;

/// <summary>The least each table takes, and a text of it to change.</summary>
internal static class SecuredRows
{
    public const int Withdrawn = 2;
    private const int ReadAccess = 1;

    /// <summary>A row that depends on nothing.</summary>
    public static Entity Plain(string table, int number)
    {
        var row = new Entity(table) { ["crmq_name"] = $"Row {number}" };
        switch (table)
        {
            case "crmq_criteriaset":
                row["crmq_code"] = $"SET{number}";
                break;
            case "crmq_costrate":
                row["crmq_validfrom"] = new DateTime(2025, 1, 1);
                break;
            case "crmq_stageprobability":
                (row["crmq_stage"], row["crmq_sequence"]) = ($"Stage {number}", 1 + (number % 50));
                break;
            case "crmq_salestarget":
                AddTarget(row, number);
                break;
            case "crmq_snapshot":
                row["crmq_version"] = 1000 + number;
                break;
        }

        return row;
    }

    public static Entity Criterion(int number, Guid set) => new("crmq_criterion")
    {
        ["crmq_name"] = "Need",
        ["crmq_code"] = $"NEED{number}",
        ["crmq_criteriasetid"] = new EntityReference("crmq_criteriaset", set),
        ["crmq_condition"] = "<filter><condition attribute='need' operator='not-null'/></filter>",
    };

    public static Entity Translation(Guid criterion) => new("crmq_criteriontranslation")
    {
        ["crmq_name"] = "Tarve",
        ["crmq_language"] = 1035,
        ["crmq_criterionid"] = new EntityReference("crmq_criterion", criterion),
    };

    /// <summary>A text column that may change.</summary>
    public static string Column(string table) => table switch
    {
        "crmq_attestation" => "crmq_evidencetext",
        "crmq_waiverdecision" => "crmq_comment",
        "crmq_snapshot" => "crmq_note",
        _ => "crmq_name",
    };

    public static OrganizationRequest Share(EntityReference row, Guid with) => new("GrantAccess")
    {
        ["Target"] = row,
        ["PrincipalAccess"] = new Access(new EntityReference("systemuser", with), ReadAccess),
    };

    private static void AddTarget(Entity row, int number)
    {
        row["crmq_from"] = new DateTime(2026, 1, 1).AddMonths(number);
        row["crmq_to"] = new DateTime(2026, 1, 28).AddMonths(number);
        row["crmq_deals"] = 1;
        row["crmq_workdays"] = 20m;
        row["crmq_hoursperday"] = 7.5m;
        row["crmq_sellingshare"] = 45m;
        row["crmq_hourspermeeting"] = 4m;
    }

    /// <summary>Stands for the SDK's PrincipalAccess, whose assembly these tests do not refer to.</summary>
    private sealed record Access(EntityReference Principal, int AccessMask);
}
