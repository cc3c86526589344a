using System;

namespace CrmQuality.EmbeddedDataverse.Solutions;

/// <summary>A solution file was refused. The message says what is wrong, where, and what to do.</summary>
public sealed class SolutionImportException : Exception
{
    /// <summary>A refusal with Dataverse's code and its reason.</summary>
    public SolutionImportException(int errorCode, string message)
        : base(message) => ErrorCode = errorCode;

    /// <summary>A refusal with its reason.</summary>
    public SolutionImportException(string message)
        : base(message)
    {
    }

    /// <summary>A refusal with its reason and what caused it.</summary>
    public SolutionImportException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>A refusal without a reason; the others say more.</summary>
    public SolutionImportException()
    {
    }

    /// <summary>Dataverse's code, see <see cref="SolutionErrors"/>.</summary>
    public int ErrorCode { get; init; } = SolutionErrors.Import;
}
