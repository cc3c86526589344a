using System;
using CrmQuality.Cli.Input;
using CrmQuality.Packer;

namespace CrmQuality.Cli.Commands;

/// <summary>Runs a command and turns what stops it into words on the error stream and an exit code.</summary>
internal static class Outcome
{
    /// <summary>The exit code of a command.</summary>
    public static int Of(Action command)
    {
        try
        {
            command();
            return ExitCode.Done;
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
