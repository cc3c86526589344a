using System;
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
    public static int Of(Func<int> command)
    {
        try
        {
            return command();
        }
        catch (UnusableInputException unusable)
        {
            Console.Error.WriteLine(unusable.Message);
            return ExitCode.UnusableInput;
        }
        catch (PackException refused)
        {
            Console.Error.WriteLine(refused.Message);
            return ExitCode.UnusableInput;
        }
    }
}
