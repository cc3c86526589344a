using System;
using System.Collections.Generic;
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
        Name = file;
        lines = new CriteriaLines(file);
        var shape = new JsonShape(LocatedJson.Read(file), "criteria", problems);
        Schema = shape.Text("$schema");
        Sets = shape.Items("sets").Select(Set).ToList();
        if (Sets.Count == 0)
        {
            shape.Report(shape.Line, "'sets' names no criteria set; at least one is expected", "sets");
        }

        shape.RefuseTheRest();
        RefuseDuplicates(Sets.Select(set => set.Code), code => lines.Problem(code, "", "code", $"two criteria sets have the code {code}"));
    }

    /// <summary>The file as the user named it.</summary>
    public string Name { get; }

    /// <summary>The address of the schema by which editors help; blank for none.</summary>
    public string Schema { get; }

    /// <summary>The criteria sets as written.</summary>
    public IReadOnlyList<CriteriaSetDraft> Sets { get; }

    /// <summary>The same without what lacks its code: the compiler could not say which it means.</summary>
    public IReadOnlyList<CriteriaSetDraft> NamedSets =>
        [.. Sets.Where(set => set.Code.Length > 0).Select(set => set with { Criteria = [.. set.Criteria.Where(criterion => criterion.Code.Length > 0)] })];

    /// <summary>Reads <paramref name="file"/>.</summary>
    /// <exception cref="UnusableInputException">The file has problems; all of them are named.</exception>
    public static CriteriaFile Read(string file)
    {
        var criteria = Open(file);
        return criteria.problems.Count == 0 ? criteria : throw new UnusableInputException(criteria.problems);
    }

    /// <summary>Reads <paramref name="file"/> as far as it goes: <see cref="ProblemsWith"/> says what is wrong with it.</summary>
    /// <exception cref="UnusableInputException">The file is missing or is no JSON.</exception>
    public static CriteriaFile Open(string file) => new(file);

    /// <summary>What the compiler found, at its line of the file.</summary>
    public InputProblem Problem(AuthoringError error) => lines.Problem(error.SetCode, error.CriterionCode, error.Element, error.Message);

    /// <summary>
    /// Everything wrong with the file in the order of its lines. What the compiler says of an element that is malformed is left out: it judges
    /// what stands in its place.
    /// </summary>
    public IReadOnlyList<InputProblem> ProblemsWith(IEnumerable<AuthoringError> errors) =>
        [.. problems.Concat(errors.Where(error => !IsMalformed(error)).Select(Problem)).OrderBy(problem => problem.Line)];

    private bool IsMalformed(AuthoringError error)
    {
        var element = CriteriaLines.ElementOf(error.SetCode, error.CriterionCode) + ",";
        return problems.Any(problem => problem.Member == error.Element && (problem.Element + ",").StartsWith(element, StringComparison.Ordinal));
    }

    private CriteriaSetDraft Set(JsonPart part)
    {
        var shape = new JsonShape(part, "criteria set", problems);
        var defaults = new CriteriaSetDraft();
        var code = shape.RequiredText("code");
        shape.Element = ("criteria set " + code).TrimEnd();
        lines.Add(code, "", part);
        var set = new CriteriaSetDraft
        {
            Code = code,
            Name = shape.RequiredText("name"),
            Description = shape.Text("description"),
            Priority = shape.Number("priority", defaults.Priority),
            Threshold = shape.Number("threshold", defaults.Threshold),
            Scope = shape.Lines("scope"),
            Stages = shape.Texts("stages"),
            StageColumn = shape.Text("stageColumn", defaults.StageColumn),
            CapAt = shape.Text("capAt", defaults.CapAt),
            CapsUnvalidated = shape.Flag("capsUnvalidated", defaults.CapsUnvalidated),
            RefusesImports = shape.Flag("refusesImports", defaults.RefusesImports),
            FailsClosed = shape.Flag("failsClosed", defaults.FailsClosed),
            SunsetDays = shape.Part("sunsetDays") is null ? null : shape.Number("sunsetDays", 0),
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
        var criterion = CriterionPart.Read(new JsonShape(part, "criterion", problems));
        lines.Add(set, criterion.Code, part);
        return criterion;
    }

    private void RefuseDuplicates(IEnumerable<string> codes, Func<string, InputProblem> problem)
    {
        var twice = codes.Where(code => code.Length > 0).GroupBy(code => code, StringComparer.OrdinalIgnoreCase).Where(same => same.Count() > 1);
        problems.AddRange(twice.Select(same => problem(same.Last())));
    }
}
