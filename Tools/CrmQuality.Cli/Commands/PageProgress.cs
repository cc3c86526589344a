using System;
using CrmQuality.Cli.Reporting;
using Spectre.Console;

namespace CrmQuality.Cli.Commands;

/// <summary>Shows on the error stream how many opportunities are done, where somebody is watching.</summary>
internal static class PageProgress
{
    /// <summary>Runs <paramref name="work"/> with a counter, or without one.</summary>
    public static T Show<T>(Func<Action<int>, T> work, bool silent)
    {
        if (silent || Console.IsErrorRedirected)
        {
            return work(_ => { });
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return console.Status().Start("Asking the environment", status => work(done => status.Status = ReportText.Counted(done, "opportunity", "opportunities") + " done"));
    }
}
