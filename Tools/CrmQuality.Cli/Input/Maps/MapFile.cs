using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CrmQuality.Cli.Input.Json;

namespace CrmQuality.Cli.Input.Maps;

/// <summary>Reads a <c>*.map.json</c>.</summary>
internal static class MapFile
{
    /// <summary>The map in <paramref name="file"/>.</summary>
    /// <exception cref="UnusableInputException">The map has problems; all of them are named.</exception>
    public static PipelineMap Read(string file)
    {
        var problems = new List<InputProblem>();
        var shape = new JsonShape(LocatedJson.Read(file), "map", problems);
        var map = Columns(shape, Layout(shape, new PipelineMap(file)));
        shape.RefuseTheRest();
        return problems.Count == 0 ? map : throw new UnusableInputException(problems);
    }

    private static PipelineMap Layout(JsonShape shape, PipelineMap map) => map with
    {
        Note = shape.Text("note"),
        Delimiter = Character(shape, "delimiter", map.Delimiter, ",;\t|"),
        DateFormat = shape.Text("dateFormat", map.DateFormat),
        DecimalSeparator = Character(shape, "decimalSeparator", map.DecimalSeparator, ".,"),
        Currency = shape.Text("currency", map.Currency),
        AsOf = Date(shape, "asOf"),
        Aliases = Aliases(shape),
        Lookups = Lookups(shape),
        Changes = Changes(shape),
    };

    private static PipelineMap Columns(JsonShape shape, PipelineMap map) => map with
    {
        Key = shape.RequiredText("key"),
        Name = shape.Texts("name"),
        CreatedOn = shape.RequiredText("createdOn"),
        Owner = shape.RequiredText("owner"),
        OwnerLanguage = shape.Text("ownerLanguage"),
        State = State(shape),
        ClosedOn = shape.Text("closedOn"),
        ActualRevenue = shape.Text("actualRevenue"),
        Columns = Mapped(shape, "columns"),
        Constants = Mapped(shape, "constants"),
    };

    private static char Character(JsonShape shape, string name, char fallback, string allowed)
    {
        var text = shape.Text(name, fallback.ToString());
        if (text.Length == 1 && allowed.Contains(text[0], StringComparison.Ordinal))
        {
            return text[0];
        }

        var choices = string.Join(" ", allowed.Select(choice => choice == '\t' ? "\\t" : choice.ToString()));
        shape.Report(shape.Part(name)?.Line ?? shape.Line, $"'{name}' must be one of {choices}");
        return fallback;
    }

    private static DateOnly? Date(JsonShape shape, string name)
    {
        var text = shape.Text(name);
        if (text.Length == 0)
        {
            return null;
        }

        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            shape.Report(shape.Part(name)!.Line, $"'{name}' is '{text}'; a date such as 2024-12-31 is expected");
        }

        return date;
    }

    private static StateMap State(JsonShape shape)
    {
        if (shape.Part("state") is not { } part)
        {
            return new StateMap("");
        }

        var state = shape.Inner(part, "state");
        var map = new StateMap(state.RequiredText("column"));
        map = map with
        {
            Open = state.Texts("open") is { Count: > 0 } open ? open : map.Open,
            Won = state.Texts("won") is { Count: > 0 } won ? won : map.Won,
            Lost = state.Texts("lost") is { Count: > 0 } lost ? lost : map.Lost,
        };
        state.RefuseTheRest();
        return map;
    }

    private static List<MappedColumn> Mapped(JsonShape shape, string name) => shape.Members(name)
        .Select(member => new MappedColumn(member.Name, shape.TextOf(member.Value, name), member.Line))
        .ToList();

    private static Dictionary<string, IReadOnlyDictionary<string, string>> Aliases(JsonShape shape)
    {
        var byColumn = new Dictionary<string, IReadOnlyDictionary<string, string>>(StringComparer.OrdinalIgnoreCase);
        foreach (var column in shape.Members("aliases"))
        {
            var aliases = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
            foreach (var alias in column.Value.Members)
            {
                aliases[alias.Name] = shape.TextOf(alias.Value, "aliases");
            }

            byColumn[column.Name] = aliases;
        }

        return byColumn;
    }

    private static List<LookupMap> Lookups(JsonShape shape) => shape.Members("lookups").Select(member =>
    {
        var lookup = shape.Inner(member.Value, "look-up " + member.Name);
        var map = new LookupMap(member.Name, lookup.RequiredText("file"), lookup.RequiredText("by"), lookup.RequiredText("key"));
        lookup.RefuseTheRest();
        return map;
    }).ToList();

    private static ChangesMap? Changes(JsonShape shape)
    {
        if (shape.Part("changes") is not { } part)
        {
            return null;
        }

        var changes = shape.Inner(part, "changes");
        var map = new ChangesMap(
            changes.RequiredText("file"),
            changes.RequiredText("key"),
            changes.RequiredText("date"),
            changes.RequiredText("column"),
            changes.RequiredText("value"));
        changes.RefuseTheRest();
        return map;
    }
}
