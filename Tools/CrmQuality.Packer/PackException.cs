using System;

namespace CrmQuality.Packer;

/// <summary>The solution cannot be packed. Nothing was written.</summary>
public sealed class PackException : Exception
{
    /// <summary>Creates the refusal.</summary>
    /// <param name="file">The file at fault.</param>
    /// <param name="reason">What is wrong with it and what to do.</param>
    /// <param name="innerException">What was caught, if anything.</param>
    public PackException(string file, string reason, Exception? innerException = null)
        : base($"{file}: {reason}", innerException)
    {
        File = file;
        Reason = reason;
    }

    /// <summary>The file at fault: relative to the solution folder, or the path of the plug-in assembly.</summary>
    public string File { get; }

    /// <summary>What is wrong with the file and what to do.</summary>
    public string Reason { get; }
}
