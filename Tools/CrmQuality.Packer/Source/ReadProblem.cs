namespace CrmQuality.Packer.Source;

/// <summary>What kept a file from being read.</summary>
internal enum ReadProblemKind
{
    /// <summary>Something needs the file and it is not there.</summary>
    Missing,

    /// <summary>The content of something is not there; its node can be read all the same.</summary>
    WithoutContent,

    /// <summary>Nothing needs the file.</summary>
    Unknown,

    /// <summary>It is not well-formed.</summary>
    Malformed,

    /// <summary>It holds something else than its place says.</summary>
    WrongRoot,
}

/// <summary>A file that could not be read, or that nothing reads.</summary>
/// <param name="Kind">Why not.</param>
/// <param name="File">The file.</param>
/// <param name="Line">The line at fault; 0 when it is the file as a whole.</param>
/// <param name="Message">What is wrong.</param>
internal sealed record ReadProblem(ReadProblemKind Kind, string File, int Line, string Message);
