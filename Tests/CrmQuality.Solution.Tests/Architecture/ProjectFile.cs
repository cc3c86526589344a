using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;

namespace CrmQuality.Solution.Tests.Architecture;

/// <summary>What a project file brings in.</summary>
/// <param name="Name">The project.</param>
/// <param name="References">Projects whose code it sees.</param>
/// <param name="Packages">Packages it names.</param>
/// <param name="UsesCrmSdk">Whether it gets Microsoft.Xrm.Sdk.</param>
internal sealed record ProjectFile(string Name, IReadOnlyList<string> References, IReadOnlyList<string> Packages, bool UsesCrmSdk)
{
    internal static ProjectFile Parse(string name, string xml)
    {
        var root = XElement.Parse(xml);
        return new(
            name,
            [.. root.Descendants("ProjectReference").Where(SeesCode).Select(reference => ProjectName((string)reference.Attribute("Include")!))],
            [.. root.Descendants("PackageReference").Select(reference => (string)reference.Attribute("Include")!)],
            root.Descendants("UsesCrmSdk").Any(property => property.Value == "true"));
    }

    internal static IReadOnlyList<ProjectFile> Below(string root) =>
        [.. Directory.EnumerateFiles(root, "*.csproj", SearchOption.AllDirectories)
            .Select(path => Parse(Path.GetFileNameWithoutExtension(path), File.ReadAllText(path)))];

    /// <summary>A reference for build order alone brings no code in.</summary>
    private static bool SeesCode(XElement reference) => (string?)reference.Attribute("ReferenceOutputAssembly") != "false";

    private static string ProjectName(string include) => Path.GetFileNameWithoutExtension(include.Replace('\\', '/'))
        .Replace("CrmQuality.", "", StringComparison.Ordinal);
}
