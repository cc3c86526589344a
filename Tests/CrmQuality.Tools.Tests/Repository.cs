using System;
using System.IO;

namespace CrmQuality.Tools.Tests;

/// <summary>The repository the tests were built in.</summary>
internal static class Repository
{
    /// <summary>Its folder; null where the tests run somewhere else.</summary>
    public static string? Root
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "CrmQuality.sln")))
            {
                folder = folder.Parent;
            }

            return folder?.FullName;
        }
    }
}
