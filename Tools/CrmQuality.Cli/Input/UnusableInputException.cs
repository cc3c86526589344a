using System;
using System.Collections.Generic;

namespace CrmQuality.Cli.Input;

/// <summary>A file cannot be used at all; nothing was done with it.</summary>
internal sealed class UnusableInputException(IReadOnlyList<InputProblem> problems, Exception? cause = null)
    : Exception(string.Join(Environment.NewLine, problems), cause)
{
    /// <summary>A file with one problem.</summary>
    public UnusableInputException(InputProblem problem, Exception? cause = null)
        : this([problem], cause)
    {
    }

    /// <summary>Everything found wrong, in the order of the file.</summary>
    public IReadOnlyList<InputProblem> Problems { get; } = problems;
}
