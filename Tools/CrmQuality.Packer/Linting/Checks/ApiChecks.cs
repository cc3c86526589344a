using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CrmQuality.Packer.Source;

namespace CrmQuality.Packer.Linting.Checks;

/// <summary>Custom APIs.</summary>
internal static class ApiChecks
{
    private const string SolutionFiles = "Microsoft Learn, Create a custom API with solution files";
    private const string Tables = "Microsoft Learn, CustomAPI tables";
    private const int LastType = 12;

    /// <summary>Entity, a collection of them, a reference to one.</summary>
    private static readonly string[] TypesOfRows = ["3", "4", "5"];

    public static IReadOnlyList<Check> All { get; } =
    [
        new("CQ1601", "Names of custom APIs")
        {
            Meaning = $"The unique name and the name of a custom API are the same and begin with {Product.Prefix}_; a parameter or property has a name of its own.",
            Remedy = "Correct the name; a released API keeps its name for ever.",
            Certainty = Certainty.Documented,
            Source = Tables + ": the unique name has the publisher's prefix",
            Find = Names,
        },
        new("CQ1602", "Values of custom APIs")
        {
            Meaning = "allowedcustomprocessingsteptype and bindingtype are 0, 1 or 2, isfunction, isprivate and isoptional 0 or 1, the type of a parameter or property is 0 to 12.",
            Remedy = "Write one of these values. Most cannot change after the first import.",
            Certainty = Certainty.Documented,
            Source = Tables,
            Find = Values,
        },
        new("CQ1603", "Optional response properties")
        {
            Meaning = "A response property has no isoptional: with it the import fails.",
            Remedy = "Remove <isoptional>.",
            Certainty = Certainty.Documented,
            Source = SolutionFiles + ", step 5",
            Find = subject => subject.Parts.Apis.SelectMany(api => api.Properties).Where(property => property.Node.Element("isoptional") is not null)
                .Select(property => Fault.OfChild(property, "isoptional", "a response property cannot be optional")),
        },
        new("CQ1604", "Tables of custom APIs")
        {
            Meaning = "An API that is bound names its table and a global one names none; parameters and properties that are rows may name a table, others not. Every table exists.",
            Remedy = "Correct the name, or take it out.",
            Certainty = Certainty.Documented,
            Source = Tables,
            Find = BoundTables,
        },
        new("CQ1605", "Plug-in types of custom APIs")
        {
            Meaning = "An API names the id of a plug-in type of the solution.",
            Remedy = "Copy PluginTypeId from the PluginType.",
            Certainty = Certainty.Documented,
            Source = SolutionFiles,
            Find = PluginTypes,
        },
        new("CQ1606", "Functions")
        {
            Meaning = "An API that is a function returns something: a function without a response property cannot be called.",
            Remedy = "Add a response property, or make it an action.",
            Certainty = Certainty.Documented,
            Source = "Microsoft Learn, Create and use custom APIs, When to create a Function",
            Find = subject => subject.Parts.Apis.Where(api => api.Text("isfunction") == "1" && api.Properties.Count == 0)
                .Select(api => Fault.OfChild(api, "isfunction", "there is no response property")),
        },
        new("CQ1607", "Privileges of custom APIs")
        {
            Meaning = "Whoever calls an API must hold a privilege to a table of ours, which it names.",
            Remedy = "Write <executeprivilegename> with a privilege of one of our tables.",
            Certainty = Certainty.House,
            Source = "the product's design; without one, every user may call the API",
            Find = Privileges,
        },
    ];

    private static IEnumerable<Part> Members(CustomApi api) => api.Parameters.Concat(api.Properties);

    private static IEnumerable<Fault> Names(LintSubject subject)
    {
        foreach (CustomApi api in subject.Parts.Apis)
        {
            string name = api.Attribute("uniquename");
            if (!name.StartsWith(Product.Prefix + "_", StringComparison.Ordinal) || api.Text("name") != name)
            {
                yield return Fault.OfAttribute(api, "uniquename", $"it is '{name}' and the name '{api.Text("name")}', expected the same with the prefix '{Product.Prefix}_'");
            }

            foreach (Part member in Members(api).Where(member => member.Text("name").Length == 0))
            {
                yield return Fault.OfChild(member, "name", "the name is missing");
            }
        }
    }

    private static IEnumerable<Fault> Values(LintSubject subject) =>
        subject.Parts.Apis.SelectMany(api => new[] { ("allowedcustomprocessingsteptype", 2), ("bindingtype", 2), ("isfunction", 1), ("isprivate", 1) }.Select(value => (Part: (Part)api, Value: value))
            .Concat(Members(api).Select(member => (Part: member, Value: ("type", LastType))))
            .Concat(api.Parameters.Select(parameter => (Part: parameter, Value: ("isoptional", 1)))))
            .Where(item => !IsNumber(item.Part.Text(item.Value.Item1), item.Value.Item2))
            .Select(item => Fault.OfChild(item.Part, item.Value.Item1, $"it is '{item.Part.Text(item.Value.Item1)}', expected a number from 0 to {item.Value.Item2}"));

    private static bool IsNumber(string text, int last) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number <= last;

    private static IEnumerable<Fault> BoundTables(LintSubject subject)
    {
        foreach (CustomApi api in subject.Parts.Apis)
        {
            bool isBound = api.Text("bindingtype") is "1" or "2";
            IEnumerable<(Part Part, string Element, bool MayName)> places =
            [
                .. isBound || api.Text("boundentitylogicalname").Length > 0 ? [(api, "boundentitylogicalname", isBound)] : Array.Empty<(Part, string, bool)>(),
                .. Members(api).Where(member => member.Node.Element("logicalentityname") is not null).Select(member => (member, "logicalentityname", TypesOfRows.Contains(member.Text("type")))),
            ];
            foreach ((Part part, string element, bool mayName) in places.Where(place => !place.MayName || subject.Tables.Find(place.Part.Text(place.Element)) is null))
            {
                yield return Fault.OfChild(part, element, $"'{part.Text(element)}' {(mayName ? "is no table" : "is named, but there is nothing of that table")}");
            }
        }
    }

    private static IEnumerable<Fault> PluginTypes(LintSubject subject)
    {
        HashSet<string> types = [.. subject.Parts.PluginTypes.Select(type => Part.Id(type.Attribute("PluginTypeId")))];
        return subject.Parts.Apis.Where(api => !types.Contains(Part.Id(api.Text("plugintypeid"))))
            .Select(api => Fault.OfChild(api, "plugintypeid", $"'{api.Text("plugintypeid")}' is no plug-in type of the solution"));
    }

    private static IEnumerable<Fault> Privileges(LintSubject subject) =>
        from api in subject.Parts.Apis
        let name = PrivilegeName.Of(api.Text("executeprivilegename"), subject.Tables)
        where name.Table is null || subject.Parts.Tables.All(table => !table.IsOwn || table.LogicalName != name.Table.LogicalName)
        select Fault.OfChild(api, "executeprivilegename", $"'{api.Text("executeprivilegename")}' is no privilege to a table of ours");
}
