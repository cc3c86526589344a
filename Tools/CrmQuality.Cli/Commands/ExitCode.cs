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

    /// <summary>The environment cannot be reached or refused; what it refused has left nothing behind.</summary>
    public const int EnvironmentRefused = 3;

    /// <summary>Done, and there is something to see to: what was compared differs, or a check found something.</summary>
    public const int Attention = 4;
}
