using System;
using Spectre.Console;

namespace CrmQuality.Cli.Commands;

/// <summary>Shows on the error stream how far a replay is, where somebody is watching.</summary>
internal static class ReplayProgress
{
    private const int StepsPerUpdate = 100;

    /// <summary>Runs <paramref name="work"/> with a bar, or without one.</summary>
    public static T Show<T>(Func<Action<int, int>, T> work, bool silent)
    {
        if (silent || Console.IsErrorRedirected)
        {
            return work((_, _) => { });
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return console.Progress().AutoClear(true).Start(progress =>
        {
            var task = progress.AddTask("Packing, importing, publishing", maxValue: 1);
            return work((done, all) => Update(task, done, all));
        });
    }

    private static void Update(ProgressTask task, int done, int all)
    {
        if (done % StepsPerUpdate == 0 || done == all)
        {
            task.Description = "Replaying";
            task.MaxValue(all).Value(done);
        }
    }
}
