using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.Packer.Source;

namespace CrmQuality.Packer.Linting.Checks;

/// <summary>The plug-in types of the solution and the classes of the assembly.</summary>
internal static class PluginTypeChecks
{
    public static IReadOnlyList<Check> All { get; } =
    [
        new("CQ0610", "Plug-in types without a class")
        {
            Meaning = "Every PluginType is a public, concrete class of the assembly that implements IPlugin.",
            Remedy = "Correct the name, or take the type out if it was never released.",
            Certainty = Certainty.Seen,
            Source = "error text of the import: \"PluginType not found in PluginAssembly\"",
            Find = WithoutClass,
        },
        new("CQ0611", "Classes without a plug-in type")
        {
            Meaning = "Every plug-in class of the assembly is listed as a PluginType, also those only custom APIs use.",
            Remedy = "Add the PluginType with a new id.",
            Certainty = Certainty.Seen,
            Source = "real exports",
            Find = Unlisted,
        },
        new("CQ0612", "Constructors of plug-in types")
        {
            Meaning = "A plug-in class has a public constructor without parameters, or with one or two texts, the configurations of the step.",
            Remedy = "Give it such a constructor.",
            Certainty = Certainty.Documented,
            Source = "Microsoft Learn, Write a plug-in, constructors",
            Find = WithoutConstructor,
        },
        new("CQ0613", "Names of plug-in types")
        {
            Meaning = "AssemblyQualifiedName is the name of the type and the full name of the assembly; no type is listed twice, and every FriendlyName is there and is different.",
            Remedy = "Write the name the finding gives.",
            Certainty = Certainty.Seen,
            Source = "real exports",
            Find = Names,
        },
        new("CQ0614", "Released plug-in types")
        {
            Meaning = "Every plug-in type of the last release is still there under its name: the server does not let a type leave a managed assembly while steps use it.",
            Remedy = "Bring the type back under its old name. One that has nothing more to do may do nothing.",
            Certainty = Certainty.Seen,
            Source = "error text of the import: \"Plug-in assembly does not contain the required types\"",
            Find = Gone,
        },
        new("CQ0615", "Plug-in types that nothing uses")
        {
            Meaning = $"Every plug-in type is run by a step or a custom API of the solution, except what is registered on request: {string.Join(", ", Product.RegisteredOnRequest)}.",
            Remedy = "Add the step, or remove the type before it is released.",
            Certainty = Certainty.House,
            Source = "a type can never leave again, so none comes in for nothing",
            Find = Unused,
        },
    ];

    private static IEnumerable<Fault> WithoutClass(LintSubject subject) =>
        from facts in subject.AssemblyFacts
        from type in subject.Parts.PluginTypes
        where facts.PluginClasses.All(candidate => candidate.Name != type.Attribute("Name"))
        select Fault.OfAttribute(type, "Name", $"'{type.Attribute("Name")}' does not exist in {subject.Assembly.File} as a public class that implements IPlugin");

    private static IEnumerable<Fault> Unlisted(LintSubject subject) =>
        from facts in subject.AssemblyFacts
        from candidate in facts.PluginClasses
        where subject.Parts.PluginTypes.All(type => type.Attribute("Name") != candidate.Name)
        from node in subject.Parts.Assemblies.Take(1)
        select Fault.OfChild(node, "PluginTypes", $"the class '{candidate.Name}' of the assembly has no <PluginType>");

    private static IEnumerable<Fault> WithoutConstructor(LintSubject subject) =>
        from facts in subject.AssemblyFacts
        from candidate in facts.PluginClasses
        where !candidate.CanBeCreated
        select Fault.Of(subject.Assembly.File, $"'{candidate.Name}' has no constructor that Dataverse can call");

    private static IEnumerable<Fault> Names(LintSubject subject)
    {
        foreach (Part assembly in subject.Parts.Assemblies)
        {
            var names = new HashSet<string>(StringComparer.Ordinal);
            var friendly = new HashSet<string>(StringComparer.Ordinal);
            foreach (Part type in assembly.Inside("PluginType"))
            {
                string expected = $"{type.Attribute("Name")}, {assembly.Attribute("FullName")}";
                if (type.Attribute("AssemblyQualifiedName") != expected)
                {
                    yield return Fault.OfAttribute(type, "AssemblyQualifiedName", $"it is '{type.Attribute("AssemblyQualifiedName")}', expected '{expected}'");
                }

                if (!names.Add(type.Attribute("Name")))
                {
                    yield return Fault.OfAttribute(type, "Name", $"'{type.Attribute("Name")}' is listed twice");
                }

                if (type.Text("FriendlyName").Length == 0 || !friendly.Add(type.Text("FriendlyName")))
                {
                    yield return Fault.OfChild(type, "FriendlyName", $"'{type.Text("FriendlyName")}' is missing or stands at another type, too");
                }
            }
        }
    }

    private static IEnumerable<Fault> Gone(LintSubject subject) =>
        from name in subject.ReleasedTypes
        where subject.Parts.PluginTypes.All(type => type.Attribute("Name") != name)
        from node in subject.Parts.Assemblies.Take(1)
        select Fault.OfChild(node, "PluginTypes", $"the released type '{name}' is gone");

    private static IEnumerable<Fault> Unused(LintSubject subject)
    {
        HashSet<string> used =
        [
            .. subject.Parts.Steps.Select(step => Part.Id(step.Text("PluginTypeId"))),
            .. subject.Parts.Apis.Select(api => Part.Id(api.Text("plugintypeid"))),
        ];
        string[] excused = [.. subject.ReleasedTypes, .. Product.RegisteredOnRequest];
        return subject.Parts.PluginTypes.Where(type => !used.Contains(Part.Id(type.Attribute("PluginTypeId"))) && !excused.Contains(type.Attribute("Name")))
            .Select(type => Fault.Of(type, "neither a step nor a custom API runs it"));
    }
}
