using System;
using System.IO;

namespace CrmQuality.Cli.Input;

/// <summary>Opens what the user named, and says which file it was when that fails.</summary>
internal static class ReadableFile
{
    /// <summary>The whole file.</summary>
    public static byte[] Bytes(string file) => Guarded(file, () => File.ReadAllBytes(file));

    /// <summary>The file as a stream that is read once from the start.</summary>
    public static Stream Stream(string file) =>
        Guarded(file, () => new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan));

    private static T Guarded<T>(string file, Func<T> open)
    {
        try
        {
            return open();
        }
        catch (Exception cause) when (cause is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new UnusableInputException(new InputProblem(file, "there is no such file"), cause);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new UnusableInputException(new InputProblem(file, "the file cannot be read: " + cause.Message), cause);
        }
    }
}
