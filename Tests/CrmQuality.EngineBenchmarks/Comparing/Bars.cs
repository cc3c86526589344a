using System;

namespace CrmQuality.EngineBenchmarks.Comparing;

/// <summary>Prints each figure beside its bar and remembers whether all hold.</summary>
internal sealed class Bars
{
    public bool Hold { get; private set; } = true;

    public void AtMost(string what, double figure, double bar) => Print(what, figure, "at most", bar, figure <= bar);

    public void AtLeast(string what, double figure, double bar) => Print(what, figure, "at least", bar, figure >= bar);

    private void Print(string what, double figure, string kind, double bar, bool holds)
    {
        Hold &= holds;
        Console.WriteLine($"{what,-64} {figure,10:N2}   {kind} {bar:N2}{(holds ? "" : "   MISSED")}");
    }
}
