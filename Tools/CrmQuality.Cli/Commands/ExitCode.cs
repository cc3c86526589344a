namespace CrmQuality.Cli.Commands;

/// <summary>How the tool says what became of a command.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>The tool failed; the fault is ours.</summary>
    public const int Defect = 1;

    /// <summary>A file or an argument cannot be used; nothing was done.</summary>
    public const int UnusableInput = 2;

    /// <summary>The command ran and found something wrong with what it looked at.</summary>
    public const int Findings = 3;
}
