using System;
using System.IO;

namespace CrmQuality.Tools.Tests;

/// <summary>The real pipelines to test against, which are no part of the repository.</summary>
internal static class Shared
{
    /// <summary>A file of them, or the end of the test as not run.</summary>
    public static string File(params string[] parts)
    {
        var shared = Environment.GetEnvironmentVariable("CRMQUALITY_SHARED") ?? Path.Combine(Repository.Root ?? "", "..", "shared");
        var file = Path.Combine([shared, "data", .. parts]);
        if (!System.IO.File.Exists(file))
        {
            Assert.Inconclusive($"not run: {file} is not there; set CRMQUALITY_SHARED");
        }

        return file;
    }
}
