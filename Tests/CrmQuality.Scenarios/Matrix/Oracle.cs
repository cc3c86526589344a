namespace CrmQuality.Scenarios.Matrix;

/// <summary>What the definitions say of a case: written from their chapters 4 and 5 alone, without our code.</summary>
/// <remarks>The set has one criterion, mandatory, asked from the start, on a column of the opportunity; the client's own category is Committed.</remarks>
internal static class Oracle
{
    private const string Committed = "Committed";
    private const string Omitted = "Omitted";

    public static MatrixResult Of(MatrixCase one)
    {
        var before = VerdictOf(one.Before, one.IsWaived);
        if (Refuses(one))
        {
            return MatrixResult.Refused(one.Creates ? "" : before, one.Creates ? "" : StoredCategory(one, before), LeavesAttempt(one));
        }

        var verdict = one.Wins || one.Loses ? before : VerdictOf(one.After, one.IsWaived);
        return new MatrixResult(false, verdict, WrittenCategory(one, before, verdict), EventOf(one, before, verdict), false);
    }

    /// <summary>Chapter 4: one mandatory criterion.</summary>
    private static string VerdictOf(Content content, bool isWaived) => content == Content.Met ? "validated" : isWaived ? "waived" : "unvalidated";

    /// <summary>Chapter 5: refuse if and only if ...</summary>
    private static bool Refuses(MatrixCase one)
    {
        var isOpen = one.After != Content.Met && !one.IsWaived;
        if (one.Severity != Severity.Block || !isOpen || one.IsPaused || one.Loses || one.Way == SaveWay.PriceCalculation)
        {
            return false;
        }

        if ((one.IsImport || one.Actor == Actor.Application) && one.Policy != Policy.RefusesImports)
        {
            return false;
        }

        return one.Gate switch
        {
            Gate.StageExit => one.Move == Move.Forward && !one.Creates,
            Gate.Quote => one.Quotes,
            Gate.Win => one.Wins,
            _ => !one.Quotes && one.After == Content.NotMet && (one.Creates || one.Before != Content.NotMet),
        };
    }

    /// <summary>Chapter 5: min(own, cap), only while open; price calculation and pause record.</summary>
    private static string WrittenCategory(MatrixCase one, string before, string verdict) =>
        one.Wins || one.Loses || one.Quotes || one.Way == SaveWay.PriceCalculation ? StoredCategory(one, before) : Capped(one, verdict, one.After);

    private static string StoredCategory(MatrixCase one, string before) => Capped(one, before, one.Before);

    private static string Capped(MatrixCase one, string verdict, Content content)
    {
        var byCriterion = content != Content.Met && !one.IsWaived && one.Severity is not (Severity.Note or Severity.Warn);
        var byVerdict = verdict == "unvalidated" && one.Policy != Policy.ExemptsVerdict;
        return !one.IsPaused && (byCriterion || byVerdict) ? Omitted : Committed;
    }

    /// <summary>A move of verdict, stage, owner, closing date or state is an event with the verdict after the save.</summary>
    private static string EventOf(MatrixCase one, string before, string verdict) =>
        one.Creates ? "Created " + verdict
        : one.Wins ? "Won " + verdict
        : one.Loses ? "Lost " + verdict
        : one.Reopens ? "Reopened " + verdict
        : !one.Quotes && (verdict != before || one.Move != Move.Stays || one.Way == SaveWay.Assign) ? "Changed " + verdict
        : "";

    /// <summary>A refusal is recorded where nothing is rolled back: not from inside another operation's transaction.</summary>
    private static bool LeavesAttempt(MatrixCase one) =>
        one.Way is not (SaveWay.NestedCreate or SaveWay.NestedUpdate or SaveWay.QualifyLead or SaveWay.Win or SaveWay.QuoteGenerated or SaveWay.QuoteRevised);
}
