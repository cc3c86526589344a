using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CrmQuality.Cli.Input.Json;
using CrmQuality.Domain.Criteria.Authoring;

namespace CrmQuality.Cli.Input.Criteria;

/// <summary>Reads a <c>*.criteria.json</c> as drafts, and remembers the lines for what the compiler finds later.</summary>
internal sealed class CriteriaFile
{
    private readonly List<InputProblem> problems = [];
    private readonly CriteriaLines lines;

    private CriteriaFile(string file)
    {
        lines = new CriteriaLines(file);
        var shape = new JsonShape(LocatedJson.Read(file), "criteria", problems);
        Sets = shape.Items("sets").Select(Set).ToList();
        if (Sets.Count == 0)
        {
            shape.Report(shape.Line, "'sets' names no criteria set; at least one is expected");
        }

        shape.RefuseTheRest();
        RefuseDuplicates(Sets.Select(set => set.Code), code => lines.Problem(code, "", "code", $"two criteria sets have the code {code}"));
    }

    /// <summary>The criteria sets as written.</summary>
    public IReadOnlyList<CriteriaSetDraft> Sets { get; }

    /// <summary>Reads <paramref name="file"/>.</summary>
    /// <exception cref="UnusableInputException">The file has problems; all of them are named.</exception>
    public static CriteriaFile Read(string file)
    {
        var criteria = new CriteriaFile(file);
        return criteria.problems.Count == 0 ? criteria : throw new UnusableInputException(criteria.problems);
    }

    /// <summary>What the compiler found, at its line of the file.</summary>
    public InputProblem Problem(AuthoringError error) => lines.Problem(error.SetCode, error.CriterionCode, error.Element, error.Message);

    private CriteriaSetDraft Set(JsonPart part)
    {
        var shape = new JsonShape(part, "criteria set", problems);
        var defaults = new CriteriaSetDraft();
        var code = shape.RequiredText("code");
        shape.Element = "criteria set " + code;
        lines.Add(code, "", part);
        var set = new CriteriaSetDraft
        {
            Code = code,
            Name = shape.RequiredText("name"),
            Priority = shape.Number("priority", defaults.Priority),
            Threshold = shape.Number("threshold", defaults.Threshold),
            Scope = shape.Text("scope"),
            Stages = shape.Texts("stages"),
            StageColumn = shape.Text("stageColumn", defaults.StageColumn),
            CapAt = shape.Text("capAt", defaults.CapAt),
            CapsUnvalidated = shape.Flag("capsUnvalidated", defaults.CapsUnvalidated),
            RefusesImports = shape.Flag("refusesImports", defaults.RefusesImports),
            Criteria = shape.Items("criteria").Select(criterion => Criterion(criterion, code)).ToList(),
        };
        shape.RefuseTheRest();
        RefuseDuplicates(
            set.Criteria.Select(criterion => criterion.Code),
            criterion => lines.Problem(code, criterion, "code", $"two criteria of the set have the code {criterion}"));
        return set;
    }

    private CriterionDraft Criterion(JsonPart part, string set)
    {
        var shape = new JsonShape(part, "criterion", problems);
        var defaults = new CriterionDraft();
        var code = shape.RequiredText("code");
        shape.Element = "criterion " + code;
        lines.Add(set, code, part);
        var criterion = new CriterionDraft
        {
            Code = code,
            Weight = shape.Number("weight", defaults.Weight),
            Mandatory = shape.Flag("mandatory", defaults.Mandatory),
            Severity = shape.Text("severity", defaults.Severity),
            Gates = shape.Texts("gates"),
            AskedFrom = shape.Text("askedFrom"),
            Condition = shape.RequiredText("condition"),
            AppliesWhen = shape.Text("appliesWhen"),
            AppliesFrom = shape.Text("appliesFrom"),
            BlocksFrom = shape.Text("blocksFrom"),
            Unanswered = Unanswered(shape),
            Owner = shape.Text("owner"),
            Texts = Texts(shape),
        };
        shape.RefuseTheRest();
        return criterion;
    }

    private static Dictionary<string, IReadOnlyList<string>> Unanswered(JsonShape shape)
    {
        var byColumn = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var column in shape.Members("unanswered"))
        {
            byColumn[column.Name] = column.Value.Items.Select(item => shape.TextOf(item, "unanswered")).ToList();
        }

        return byColumn;
    }

    private static Dictionary<int, CriterionTextDraft> Texts(JsonShape shape)
    {
        var byLanguage = new Dictionary<int, CriterionTextDraft>();
        foreach (var member in shape.Members("texts"))
        {
            var text = shape.Inner(member.Value, $"{shape.Element}, texts {member.Name}");
            if (!int.TryParse(member.Name, NumberStyles.None, CultureInfo.InvariantCulture, out var language))
            {
                text.Report(member.Line, $"'{member.Name}' is not a language code such as 1033 (English) or 1035 (Finnish)");
            }

            byLanguage[language] = new CriterionTextDraft(text.RequiredText("title"), text.Text("advice"), text.Text("rationale"));
            text.RefuseTheRest();
        }

        return byLanguage;
    }

    private void RefuseDuplicates(IEnumerable<string> codes, Func<string, InputProblem> problem)
    {
        var twice = codes.Where(code => code.Length > 0).GroupBy(code => code, StringComparer.OrdinalIgnoreCase).Where(same => same.Count() > 1);
        problems.AddRange(twice.Select(same => problem(same.Last())));
    }
}
