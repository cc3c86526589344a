using System.Collections.Generic;
using System.Linq;
using CrmQuality.Domain.Json;

namespace CrmQuality.Domain.Wording;

/// <summary>What a health check found, as JSON in the reader's language.</summary>
/// <param name="language">The reader's (LCID).</param>
public sealed class HealthReport(int language)
{
    private readonly List<KeyValuePair<HealthCode, string>> findings = [];

    /// <summary>The findings so far and their subjects.</summary>
    public IReadOnlyList<KeyValuePair<HealthCode, string>> Findings => findings;

    /// <summary>Adds a finding.</summary>
    /// <param name="code">What.</param>
    /// <param name="subject">Which step, columns or rows.</param>
    public void Add(HealthCode code, string subject = "") => findings.Add(new KeyValuePair<HealthCode, string>(code, subject));

    /// <summary>Adds a finding about several things, unless there are none.</summary>
    public void AddAny(HealthCode code, IEnumerable<string> subjects)
    {
        var list = string.Join(", ", subjects);
        if (list.Length > 0)
        {
            Add(code, list);
        }
    }

    /// <summary>Adds a finding about a number of rows, unless there are none.</summary>
    public void AddCount(HealthCode code, string count)
    {
        if (count != "0")
        {
            Add(code, count);
        }
    }

    /// <summary>The report: <c>status</c> is the worst severity, or ok.</summary>
    /// <param name="version">The live version; 0 for none.</param>
    /// <param name="hash">Its hash.</param>
    public string ToJson(int version, string hash)
    {
        var severities = findings.Select(finding => HealthText.SeverityOf(finding.Key)).ToList();
        var status = severities.Contains("error") ? "error" : severities.Contains("warning") ? "warning" : "ok";
        var json = new JsonWriter().BeginObject().Name("status").Value(status).Name("version").Value(version).Name("hash").Value(hash);
        json.Name("findings").BeginArray();
        foreach (var finding in findings)
        {
            json.BeginObject().Name("code").Value(finding.Key.ToString()).Name("severity").Value(HealthText.SeverityOf(finding.Key));
            json.Name("subject").Value(finding.Value).Name("meaning").Value(HealthText.Meaning(finding.Key, language, finding.Value));
            json.Name("repair").Value(HealthText.Repair(finding.Key, language)).EndObject();
        }

        return json.EndArray().EndObject().ToString();
    }
}
