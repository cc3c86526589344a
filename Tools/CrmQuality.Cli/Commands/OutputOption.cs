using System;
using System.CommandLine;
using System.IO;
using CrmQuality.Cli.Input;

namespace CrmQuality.Cli.Commands;

/// <summary>The option that names the file a result goes to.</summary>
internal static class OutputOption
{
    /// <summary>The option <c>--output</c>.</summary>
    public static Option<string?> Create() => new("--output") { Description = "The file to write; without it, the output", HelpName = "FILE" };

    /// <summary>Writes a text to a file, whole or not at all, or to the output where no file is named.</summary>
    /// <exception cref="UnusableInputException">The file cannot be written.</exception>
    public static void Write(string? file, string text, Terminal terminal)
    {
        if (file is null)
        {
            terminal.Output.Write(text);
            return;
        }

        try
        {
            var unfinished = file + ".tmp";
            File.WriteAllText(unfinished, text);
            File.Move(unfinished, file, overwrite: true);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new UnusableInputException(new InputProblem(file, "the file cannot be written: " + cause.Message), cause);
        }
    }
}
