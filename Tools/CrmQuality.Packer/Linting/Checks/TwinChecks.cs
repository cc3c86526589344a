using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using CrmQuality.Packer.Package;
using CrmQuality.Packer.Source;

namespace CrmQuality.Packer.Linting.Checks;

/// <summary>The managed zip and the unmanaged one.</summary>
internal static class TwinChecks
{
    public static IReadOnlyList<Check> All { get; } =
    [
        new("CQ1701", "Managed and unmanaged zip")
        {
            Meaning = "The managed and the unmanaged zip of one version differ in <Managed> only.",
            Remedy = "Pack both anew with crmquality pack, from the same sources.",
            Certainty = Certainty.Seen,
            Source = "a pair of real zips",
            Skip = subject => subject.Parts.IsPacked && subject.Twin is null ? "there is no zip of the other kind beside this one" : Check.OnlyPacked(subject),
            Find = Differences,
        },
    ];

    private static IEnumerable<Fault> Differences(LintSubject subject)
    {
        FileSet here = subject.Parts.Files;
        FileSet there = subject.Twin!;
        return here.Names.Union(there.Names).Where(name => !here.Contains(name) || !there.Contains(name) || !Same(name, here[name], there[name]))
            .Select(name => Fault.Of(name, "it is not the same in the managed and the unmanaged zip"));
    }

    private static bool Same(string name, byte[] here, byte[] there) =>
        name == PackageNames.Manifest ? WithoutMark(here) == WithoutMark(there) && !here.AsSpan().SequenceEqual(there) : here.AsSpan().SequenceEqual(there);

    private static string WithoutMark(byte[] manifest) =>
        Encoding.UTF8.GetString(manifest).Replace("<Managed>1</Managed>", "<Managed>0</Managed>", StringComparison.Ordinal);
}
