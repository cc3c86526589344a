using System;
using System.CommandLine;
using System.IO;
using CrmQuality.Cli.Dataverse;
using CrmQuality.Cli.Input;
using CrmQuality.Packer;

namespace CrmQuality.Cli.Commands;

/// <summary>Runs a command and turns what stops it into words on the error stream and an exit code.</summary>
internal static class Outcome
{
    /// <summary>The exit code of a command that does its work or says why not.</summary>
    public static int Of(Action command) => Of(() =>
    {
        command();
        return ExitCode.Done;
    });

    /// <summary>The exit code of a command that has more to say than that it is done.</summary>
    public static int Of(Func<int> command) => Of(Console.Error, command);

    /// <summary>The exit code of a command that writes where it is told to.</summary>
    /// <param name="parsed">What was asked for, and where the answer goes.</param>
    /// <param name="command">Does it; returns the exit code.</param>
    public static int Of(ParseResult parsed, Func<Terminal, int> command)
    {
        var terminal = new Terminal(parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        return Of(terminal.Error, () => command(terminal));
    }

    private static int Of(TextWriter error, Func<int> command)
    {
        try
        {
            return command();
        }
        catch (Exception stopped) when (CodeOf(stopped) is { } code)
        {
            error.WriteLine(stopped.Message);
            return code;
        }
    }

    private static int? CodeOf(Exception stopped) => stopped switch
    {
        UnusableInputException or PackException => ExitCode.UnusableInput,
        EnvironmentException => ExitCode.EnvironmentRefused,
        _ => null,
    };
}
