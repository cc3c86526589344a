using System.Collections.Generic;
using System.Linq;
using CrmQuality.Domain.Criteria;
using Microsoft.Xrm.Sdk;
using RulesEngine.Models;
using Engine = RulesEngine.RulesEngine;

namespace CrmQuality.EngineBenchmarks.Comparing;

/// <summary>
/// The twelve criteria in Microsoft's RulesEngine. It knows true and false only: to tell what is not met from what nobody knows, each criterion
/// takes two rules.
/// </summary>
internal sealed class RuleBook
{
    private static readonly (string Met, string Known)[] Expressions =
    [
        ("o.Revenue >= 2000", "o.Revenue != null"),
        ("o.CloseDate >= o.Today && o.CloseDate <= o.Today.AddDays(365)", "o.CloseDate != null"),
        ("o.TimeFrame == 0 || o.TimeFrame == 1 || o.TimeFrame == 2 || o.TimeFrame == 3", "o.TimeFrame != null && o.TimeFrame != 4"),
        ("o.Need <= 2", "o.Need != null"),
        ("o.BudgetStatus >= 2 || o.Budget >= 5000", "o.BudgetStatus != null && o.Budget != null"),
        ("o.DecisionMaker == true", "o.DecisionMaker != null"),
        ("o.Probability >= 10 && o.Probability <= 90", "o.Probability != null"),
        ("o.HasContact", "o.HasContact"),
        ("o.Pain != null && o.Pain.Length > 0", "o.Pain != null && o.Pain.Length > 0"),
        ("o.Name != null && !o.Name.ToLower().StartsWith(\"test\")", "o.Name != null"),
        ("o.DecisionDate <= o.CloseDate", "o.DecisionDate != null && o.CloseDate != null"),
        ("o.IsDeveloped && o.Pursuit == true", "o.Pursuit != null"),
    ];

    private readonly Engine engine = new([new Workflow { WorkflowName = "criteria", Rules = [.. Expressions.SelectMany(RulesOf)] }]);

    /// <param name="row">The opportunity.</param>
    /// <param name="outcomes">Gets twelve outcomes.</param>
    public void Judge(Entity row, Outcome[] outcomes)
    {
        var facts = new RuleFacts(row);
        var results = engine.ExecuteAllRulesAsync("criteria", new RuleParameter("o", facts)).AsTask().GetAwaiter().GetResult();
        for (var i = 0; i < outcomes.Length; i++)
        {
            outcomes[i] = results[2 * i].IsSuccess ? Outcome.Met : results[(2 * i) + 1].IsSuccess ? Outcome.NotMet : Outcome.Unknown;
        }

        outcomes[^1] = facts.IsDeveloped ? outcomes[^1] : Outcome.NotApplicable;
    }

    private static IEnumerable<Rule> RulesOf((string Met, string Known) expressions, int place) =>
    [
        new Rule { RuleName = TwelveCriteria.All[place].Code, Expression = expressions.Met },
        new Rule { RuleName = TwelveCriteria.All[place].Code + " known", Expression = expressions.Known },
    ];
}
