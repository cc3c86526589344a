using System;
using System.IO;
using System.Text.Json;
using CrmQuality.Cli.Reporting;
using Spectre.Console;

namespace CrmQuality.Cli.Commands;

/// <summary>Where a command writes: the result to the output, everything else to the error stream.</summary>
/// <param name="output">The output.</param>
/// <param name="error">The error stream.</param>
internal sealed class Terminal(TextWriter output, TextWriter error)
{
    /// <summary>The output.</summary>
    public TextWriter Output => output;

    /// <summary>The error stream.</summary>
    public TextWriter Error => error;

    /// <summary>The output with tables and bold letters, where it can show them.</summary>
    public IAnsiConsole Console { get; } = AnsiConsole.Create(new AnsiConsoleSettings
    {
        Out = new AnsiConsoleOutput(output),
        Ansi = ReferenceEquals(output, System.Console.Out) ? AnsiSupport.Detect : AnsiSupport.No,
    });

    /// <summary>Writes one JSON object.</summary>
    public void WriteJson(Action<Utf8JsonWriter> writeMembers) => output.Write(JsonText.Of(writeMembers));
}
