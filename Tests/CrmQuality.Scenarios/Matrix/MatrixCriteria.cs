using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace CrmQuality.Scenarios.Matrix;

/// <summary>A criteria set for every severity, gate and policy; which one judges is in the opportunity's name.</summary>
internal static class MatrixCriteria
{
    private static readonly string[] Severities = ["note", "warn", "cap", "block", "block"];
    private static readonly string[] Gates = ["create", "stage exit", "quote", "win"];

    /// <summary>The beginning of the names of the opportunities that one set judges.</summary>
    public static string Code(Severity severity, Gate gate, Policy policy) => $"{severity}-{gate}-{policy}";

    /// <summary>The criteria file with the sets of some severities.</summary>
    public static string Json(IReadOnlyList<Severity> severities) => JsonSerializer.Serialize(new
    {
        sets = from severity in severities
               from gate in Enum.GetValues<Gate>()
               from policy in Enum.GetValues<Policy>()
               select Set(severity, gate, policy),
    });

    private static object Set(Severity severity, Gate gate, Policy policy) => new
    {
        code = Code(severity, gate, policy),
        name = Code(severity, gate, policy),
        threshold = 100,
        scope = $"<filter><condition attribute='name' operator='like' value='{Code(severity, gate, policy)} %'/></filter>",
        stages = new[] { "Qualify", "Develop", "Propose", "Close" },
        capsUnvalidated = policy != Policy.ExemptsVerdict,
        refusesImports = policy == Policy.RefusesImports,
        criteria = new[] { Criterion(severity, gate) },
    };

    private static object Criterion(Severity severity, Gate gate) => new
    {
        code = "FLOOR",
        mandatory = true,
        severity = Severities[(int)severity],
        gates = new[] { Gates[(int)gate] },
        blocksFrom = severity == Severity.BlockLater ? "2099-01-01" : "",
        condition = "<filter><condition attribute='estimatedvalue' operator='ge' value='100'/></filter>",
        texts = Texts,
    };

    private static readonly object Texts = new Dictionary<string, object>
    {
        ["1033"] = new { title = "Est. revenue", advice = "enter at least 100", rationale = "" },
        ["1035"] = new { title = "Arvioitu tuotto", advice = "anna vähintään 100", rationale = "" },
    };
}
