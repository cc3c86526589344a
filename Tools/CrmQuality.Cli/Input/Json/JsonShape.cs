using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using CrmQuality.Domain.Criteria.Authoring;

namespace CrmQuality.Cli.Input.Json;

/// <summary>
/// Reads the members of one JSON object by name and type. What does not fit becomes a problem with its line, and so does every member nobody
/// asked for: a misspelt name must not pass as a default.
/// </summary>
internal sealed class JsonShape
{
    private readonly JsonPart part;
    private readonly ICollection<InputProblem> problems;
    private readonly string within;
    private readonly Dictionary<string, JsonMember> members = new(StringComparer.Ordinal);
    private readonly List<string> known = [];
    private readonly List<JsonMember> repeated;

    /// <param name="part">The object.</param>
    /// <param name="element">What it is, such as <c>criterion BUDGET</c>; named in problems.</param>
    /// <param name="problems">Where problems go.</param>
    /// <param name="within">The member of another object in which it stands; blank for none.</param>
    public JsonShape(JsonPart part, string element, ICollection<InputProblem> problems, string within = "")
    {
        this.part = part;
        this.problems = problems;
        this.within = within;
        Element = element;
        if (part.Kind != JsonValueKind.Object)
        {
            Report(part.Line, "an object { ... } is expected here");
        }

        repeated = part.Members.Where(member => !members.TryAdd(member.Name, member)).ToList();
    }

    /// <summary>How problems name the object; may be sharpened once its code is known.</summary>
    public string Element { get; set; }

    /// <summary>The line on which the object starts.</summary>
    public int Line => part.Line;

    /// <summary>The value of a member, or nothing when the file lacks it.</summary>
    public JsonPart? Part(string name)
    {
        if (!known.Contains(name))
        {
            known.Add(name);
        }

        return members.TryGetValue(name, out var member) && member.Value.Kind != JsonValueKind.Null ? member.Value : null;
    }

    /// <summary>A text, or <paramref name="fallback"/>.</summary>
    public string Text(string name, string fallback = "") => Expect(name, JsonValueKind.String, "a text")?.Text ?? fallback;

    /// <summary>A text that must be there and not be blank.</summary>
    public string RequiredText(string name)
    {
        var text = Text(name);
        if (string.IsNullOrWhiteSpace(text) && Part(name) is null or { Kind: JsonValueKind.String })
        {
            Report(members.TryGetValue(name, out var member) ? member.Line : Line, $"'{name}' is missing; give it a text", name);
        }

        return text;
    }

    /// <summary>A whole number, or <paramref name="fallback"/>.</summary>
    public int Number(string name, int fallback)
    {
        var part = Expect(name, JsonValueKind.Number, "a whole number");
        if (part is null)
        {
            return fallback;
        }

        var isNumber = decimal.TryParse(part.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number);
        if (isNumber && decimal.IsInteger(number) && number is >= int.MinValue and <= int.MaxValue)
        {
            return (int)number;
        }

        Report(part.Line, $"'{name}' is {part.Text}; a whole number is expected", name);
        return fallback;
    }

    /// <summary>True or false, or <paramref name="fallback"/>.</summary>
    public bool Flag(string name, bool fallback)
    {
        var part = Part(name);
        if (part is { Kind: not (JsonValueKind.True or JsonValueKind.False) })
        {
            Report(part.Line, $"'{name}' must be true or false", name);
        }

        return part is null ? fallback : part.Kind == JsonValueKind.True;
    }

    /// <summary>The items of an array, none when the file lacks it.</summary>
    public IReadOnlyList<JsonPart> Items(string name) => Expect(name, JsonValueKind.Array, "a list [ ... ]")?.Items ?? [];

    /// <summary>The members of an object, none when the file lacks it.</summary>
    public IReadOnlyList<JsonMember> Members(string name) => Expect(name, JsonValueKind.Object, "an object { ... }")?.Members ?? [];

    /// <summary>An object inside a member of this one; its problems go the same way.</summary>
    public JsonShape Inner(JsonPart part, string element, string member = "") => new(part, element, problems, member);

    /// <summary>Records a problem of this object.</summary>
    /// <param name="line">The line.</param>
    /// <param name="reason">What is wrong.</param>
    /// <param name="member">The member it is about; blank where it is about none.</param>
    public void Report(int line, string reason, string member = "") =>
        problems.Add(new InputProblem(part.File, reason) { Line = line, Element = Element, Member = within.Length > 0 ? within : member });

    /// <summary>Refuses what is given twice and what nobody asked for. To be called when everything was read.</summary>
    public void RefuseTheRest()
    {
        foreach (var member in repeated)
        {
            Report(member.Line, $"'{member.Name}' is given twice; keep one");
        }

        foreach (var member in members.Values.Where(member => !known.Contains(member.Name)))
        {
            Report(member.Line, $"'{member.Name}' is not known here.{Spelling.Suggest(member.Name, known)} Known are {string.Join(", ", known)}");
        }
    }

    private JsonPart? Expect(string name, JsonValueKind kind, string expected)
    {
        var part = Part(name);
        if (part is null || part.Kind == kind)
        {
            return part;
        }

        Report(part.Line, $"'{name}' must be {expected}", name);
        return null;
    }
}
