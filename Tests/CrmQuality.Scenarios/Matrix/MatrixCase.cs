using System;
using System.Collections.Generic;
using System.Linq;

namespace CrmQuality.Scenarios.Matrix;

/// <summary>One save: how, by whom, of what, under which criterion.</summary>
internal sealed record MatrixCase(
    SaveWay Way, Severity Severity, Gate Gate, Policy Policy, Actor Actor, bool IsImport, Content Before, Content After, bool IsWaived, Move Move, bool IsPaused)
{
    public bool Creates => Way <= SaveWay.NestedCreate;

    public bool Quotes => Way >= SaveWay.QuoteCreated;

    public bool Wins => Way is SaveWay.Win or SaveWay.WinWithColumns;

    public bool Loses => Way is SaveWay.Lose or SaveWay.LoseWithColumns;

    public bool Reopens => Way is SaveWay.Reopen or SaveWay.ReopenWithColumns;

    /// <summary>Whether the client may put other columns into the save.</summary>
    private bool HasColumns => Way is (>= SaveWay.FormSave and <= SaveWay.NestedUpdate) or SaveWay.WinWithColumns or SaveWay.LoseWithColumns or SaveWay.ReopenWithColumns;

    /// <summary>Every combination that can happen.</summary>
    public static IEnumerable<MatrixCase> Product(SaveWay way) =>
        from severity in All<Severity>()
        from gate in All<Gate>()
        from policy in All<Policy>()
        from actor in All<Actor>()
        from isImport in Both
        from before in All<Content>()
        from after in All<Content>()
        from isWaived in Both
        from move in All<Move>()
        from isPaused in Both
        let one = new MatrixCase(way, severity, gate, policy, actor, isImport, before, after, isWaived, move, isPaused)
        where one.IsPossible
        select one;

    /// <summary>The dimensions, for thinning.</summary>
    public int[] Values() =>
    [
        (int)Way, (int)Severity, (int)Gate, (int)Policy, (int)Actor, IsImport ? 1 : 0, (int)Before, (int)After, IsWaived ? 1 : 0, (int)Move, IsPaused ? 1 : 0,
    ];

    private static readonly bool[] Both = [false, true];

    private static T[] All<T>()
        where T : struct, Enum => Enum.GetValues<T>();

    /// <summary>Nothing is stored or waived before a create; some ways change no column; price calculation leaves no blank.</summary>
    public bool IsPossible => Creates
        ? Before == After && !IsWaived && Move == Move.Stays
        : !IsImport && (Move == Move.Stays || HasColumns) && (HasColumns || Before == After || (Way == SaveWay.PriceCalculation && After != Content.Unknown))
            && !(Way == SaveWay.PriceCalculation && After == Content.Unknown);
}
