using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CrmQuality.Packer.Assemblies;
using CrmQuality.Packer.Source;

namespace CrmQuality.Packer.Linting.Checks;

/// <summary>The plug-in assembly as a file: the one the solution names, signed, small, and fit for the sandbox.</summary>
internal static class AssemblyChecks
{
    private const string Framework = ".NETFramework,Version=v4.6.2";
    private const string Packaging = "Microsoft Learn, Build and package plug-in code";

    public static IReadOnlyList<Check> All { get; } =
    [
        new("CQ0601", "Plug-in assembly")
        {
            Meaning = "The plug-in assembly has been built and is a .NET assembly.",
            Remedy = "Build Plugins/CrmQuality.Plugins for net462, and name the dll if it lies elsewhere.",
            Certainty = Certainty.Documented,
            Source = Packaging,
            Find = Missing,
        },
        new("CQ0602", "Identity of the plug-in assembly")
        {
            Meaning = "Name, version, culture and public key token of the assembly are those the solution states in FullName.",
            Remedy = "Build the right assembly with the committed key, or correct FullName.",
            Certainty = Certainty.Seen,
            Source = "real exports",
            Find = Identity,
        },
        new("CQ0603", "Strong name")
        {
            Meaning = "The assembly is signed with its key; a public or a delayed signature is none.",
            Remedy = "Build with the key file.",
            Certainty = Certainty.Documented,
            Source = Packaging + ", Sign assemblies before registering them",
            Find = subject => Faulty(subject, facts => !facts.IsSigned, _ => "it is not signed"),
        },
        new("CQ0604", "Target framework")
        {
            Meaning = "The assembly is built for .NET Framework 4.6.2, the only one the sandbox is sure to have.",
            Remedy = "Pack the net462 build.",
            Certainty = Certainty.Documented,
            Source = Packaging + ", Use .NET Framework 4.6.2",
            Find = subject => Faulty(subject, facts => facts.TargetFramework != Framework, facts => $"it is built for '{facts.TargetFramework}', expected '{Framework}'"),
        },
        new("CQ0605", "Assembly version")
        {
            Meaning = $"The assembly version is {Product.AssemblyVersion}, for ever: steps name it, and with another major or minor version the server takes the assembly for another one. The file version may move.",
            Remedy = $"Set AssemblyVersion to {Product.AssemblyVersion}.",
            Certainty = Certainty.Assumed,
            Source = "common knowledge of plug-ins",
            Find = subject => Faulty(subject, facts => facts.Name.Version != Product.AssemblyVersion, facts => $"its version is {facts.Name.Version}, expected {Product.AssemblyVersion}"),
        },
        new("CQ0606", "Size of the plug-in assembly")
        {
            Meaning = string.Create(CultureInfo.InvariantCulture, $"The assembly has at most {Product.LargestAssembly} bytes; Dataverse itself takes 16 MB."),
            Remedy = "Leave out of the project what no plug-in reaches.",
            Certainty = Certainty.House,
            Source = "the product's bar for cold starts",
            Find = Size,
        },
        new("CQ0607", "References of the plug-in assembly")
        {
            Meaning = "The assembly refers to mscorlib, System.* of .NET Framework, Microsoft.Xrm.Sdk and Microsoft.Crm.Sdk.Proxy, in the versions the sandbox has, and to nothing else: a classic assembly cannot bring its dependencies along.",
            Remedy = "Remove the package, or compile the source of what is needed in.",
            Certainty = Certainty.Documented,
            Source = Packaging + ", Dependent assemblies",
            Find = References,
        },
        new("CQ0608", "Hidden assemblies")
        {
            Meaning = "The assembly carries no other assembly as an embedded resource.",
            Remedy = "Remove the embedded resource.",
            Certainty = Certainty.Documented,
            Source = Packaging + ": merging assemblies is not supported",
            Find = subject => Faulty(subject, facts => facts.Resources.Any(IsAssembly), facts => $"it carries '{facts.Resources.First(IsAssembly)}'"),
        },
        new("CQ0609", "One plug-in assembly")
        {
            Meaning = "The solution has exactly one plug-in assembly, for the sandbox (IsolationMode 2) and in the database (SourceType 0).",
            Remedy = "Keep one PluginAssembly node with these values.",
            Certainty = Certainty.Documented,
            Source = "Microsoft Learn, Register a plug-in: accept the defaults SandBox and Database",
            Find = OneNode,
        },
    ];

    private static IEnumerable<Fault> Missing(LintSubject subject) => subject.Assembly switch
    {
        { Content: null } => [Fault.Of(subject.Assembly.File, "the plug-in assembly does not exist")],
        { Facts: null } => [Fault.Of(subject.Assembly.File, "this is not a .NET assembly")],
        _ => [],
    };

    private static IEnumerable<Fault> Identity(LintSubject subject) =>
        from node in subject.Parts.Assemblies
        from facts in subject.AssemblyFacts
        where node.Attribute("FullName") != facts.Name.FullName
        select Fault.OfAttribute(node, "FullName", $"it is '{node.Attribute("FullName")}', but {subject.Assembly.File} is '{facts.Name.FullName}'{MicrosoftsOwn(subject.Assembly)}");

    private static string MicrosoftsOwn(PluginAssembly assembly) =>
        BinaryChecks.IsMicrosofts(assembly.File, assembly.Content!) ? ", an assembly of Microsoft, which must never be packed" : string.Empty;

    private static IEnumerable<Fault> Size(LintSubject subject) => subject.Assembly.Content is { } content && content.Length > Product.LargestAssembly
        ? [Fault.Of(subject.Assembly.File, string.Create(CultureInfo.InvariantCulture, $"it has {content.Length} bytes, the limit is {Product.LargestAssembly}"))]
        : [];

    private static IEnumerable<Fault> References(LintSubject subject) =>
        from facts in subject.AssemblyFacts
        from reference in facts.References
        let reason = SandboxReferences.Refusal(reference)
        where reason is not null
        select Fault.Of(subject.Assembly.File, $"it refers to '{reference.FullName}': {reason}");

    private static IEnumerable<Fault> OneNode(LintSubject subject)
    {
        IReadOnlyList<Part> nodes = subject.Parts.Assemblies;
        if (nodes.Count != 1)
        {
            yield return Fault.Of(subject.Parts.Skeleton.File, $"there are {nodes.Count} plug-in assemblies");
        }

        foreach (Part node in nodes)
        {
            if (node.Text("IsolationMode") != "2" || node.Text("SourceType") != "0")
            {
                yield return Fault.Of(node, $"IsolationMode is '{node.Text("IsolationMode")}' and SourceType '{node.Text("SourceType")}', expected 2 and 0");
            }
        }
    }

    private static IEnumerable<Fault> Faulty(LintSubject subject, Predicate<AssemblyFacts> isFaulty, Func<AssemblyFacts, string> message) =>
        subject.AssemblyFacts.Where(facts => isFaulty(facts)).Select(facts => Fault.Of(subject.Assembly.File, message(facts)));

    private static bool IsAssembly(string resource) => resource.Contains(".dll", StringComparison.OrdinalIgnoreCase);
}
