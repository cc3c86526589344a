using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.SecondOpinion;

/// <summary>One save of an opportunity and what must come of it, whichever test bed runs it. Compiled into the tests of each.</summary>
public sealed class SaveScenario(string name, Entity? stored, Entity target, IReadOnlyDictionary<string, object?> expected, string? refusal = null)
{
    /// <summary>The moment of every scenario.</summary>
    public static readonly DateTime Now = new(2025, 6, 15, 10, 0, 0, DateTimeKind.Utc);

    /// <summary>Every scenario: the criteria are the floor of 100 (block at creation and win), a decision maker (warn), fresh for 30 days.</summary>
    public static IReadOnlyList<SaveScenario> All { get; } =
    [
        new("create, all met", null, Row(500m, true), Columns(3, 100m, true)),
        new("create, no decision maker", null, Row(500m, false), Columns(2, 66.67m, false)),
        new("create, the decision maker's default stands in", null, Row(500m, null), Columns(2, 66.67m, false)),
        new("create, a blank amount", null, Row(null, true), Columns(2, 66.67m, false)),
        new("create, below the floor", null, Row(99m, true), new Dictionary<string, object?>(), "enter at least 100"),
        new("create, a forged verdict", null, With(Row(null, true), "crmq_verdict", new OptionSetValue(284610003)), Columns(2, 66.67m, false)),
        new("create, committed and unvalidated is omitted", null, With(Row(500m, false), "msdyn_forecastcategory", new OptionSetValue(100000003)), Category(100000004, 284610003)),
        new("update, becomes validated", Row(500m, false), Changes("decisionmaker", true), Columns(3, 100m, true)),
        new("update, no longer validated", Row(500m, true), Changes("decisionmaker", false), Columns(2, 66.67m, false)),
        new("update, the amount falls below the floor", Row(500m, true), Changes("estimatedvalue", new Money(50m)), new Dictionary<string, object?>(), "enter at least 100"),
        new("update, the amount is cleared", Row(500m, true), Changes("estimatedvalue", null), Columns(2, 66.67m, false)),
        new("update, a column no criterion looks at", Row(500m, true), Changes("description", "Later"), Columns(3, 100m, true)),
    ];

    /// <summary>What it is called in messages.</summary>
    public string Name { get; } = name;

    /// <summary>What is created before; null when the save is a creation.</summary>
    public Entity? Stored { get; } = stored;

    /// <summary>What is saved.</summary>
    public Entity Target { get; } = target;

    /// <summary>The values of columns afterwards; choices as whole numbers.</summary>
    public IReadOnlyDictionary<string, object?> Expected { get; } = expected;

    /// <summary>A part of the message when the save must be refused.</summary>
    public string? Refusal { get; } = refusal;

    private static Entity Row(decimal? value, bool? decisionMaker)
    {
        var row = new Entity("opportunity") { ["name"] = "Pumps" };
        if (value is { } amount)
        {
            row["estimatedvalue"] = new Money(amount);
        }

        if (decisionMaker is { } flag)
        {
            row["decisionmaker"] = flag;
        }

        return row;
    }

    private static Entity Changes(string column, object? value) => new("opportunity") { [column] = value };

    private static Entity With(Entity row, string column, object value)
    {
        row[column] = value;
        return row;
    }

    private static Dictionary<string, object?> Columns(int verdict, decimal score, bool isForecastable) => new()
    {
        ["crmq_verdict"] = 284610000 + verdict,
        ["crmq_score"] = score,
        ["crmq_isforecastable"] = isForecastable,
        ["crmq_criteriaversion"] = 7,
    };

    private static Dictionary<string, object?> Category(int forecast, int own) => new()
    {
        ["msdyn_forecastcategory"] = forecast,
        ["crmq_ownforecastcategory"] = own,
    };
}
