using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using CrmQuality.Packer.Source;

namespace CrmQuality.Packer.Linting.Checks;

/// <summary>Forms: their controls and the scripts they call.</summary>
internal static class FormChecks
{
    private const int Script = 3;

    public static IReadOnlyList<Check> All { get; } =
    [
        new("CQ1001", "Columns on forms")
        {
            Meaning = "A control's datafieldname is a column of the form's table.",
            Remedy = "Correct the name, or take the control out.",
            Certainty = Certainty.Seen,
            Source = "real exports",
            Find = Columns,
        },
        new("CQ1002", "Kinds of controls")
        {
            Meaning = "The classid of a control is the one exports have for the type of its column; a control without a column is a grid, a web resource, a timeline or an iframe; a lookup may show a quick view.",
            Remedy = "Write the classid the finding gives.",
            Certainty = Certainty.Seen,
            Source = "thousands of controls in real exports",
            Find = Kinds,
        },
        new("CQ1003", "Controls of one id")
        {
            Meaning = "No two controls of a form have the same id.",
            Remedy = "Give the second one another id, for instance the column's name followed by 1.",
            Certainty = Certainty.Seen,
            Source = "real exports",
            Find = Twice,
        },
        new("CQ1004", "Libraries of forms")
        {
            Meaning = "Every library of a form is a script among the web resources of the solution, and a handler names a library of its form.",
            Remedy = "Add the web resource or the library, or correct the name.",
            Certainty = Certainty.Seen,
            Source = "real exports",
            Find = Libraries,
        },
        new("CQ1005", "Functions of handlers")
        {
            Meaning = "The library of a handler defines the function it calls.",
            Remedy = "Correct functionName, or write the function.",
            Certainty = Certainty.Seen,
            Source = "a form whose handler is missing shows a script error",
            Find = Functions,
        },
        new("CQ1006", "Differences of managed forms")
        {
            Meaning = "No node carries solutionaction or ordinalvalue: exports write them into managed changes of forms that exist elsewhere. Forms of ours are whole and new.",
            Remedy = "Remove the attribute; ship a form of our own instead of changing Microsoft's.",
            Certainty = Certainty.Seen,
            Source = "error text of the import: \"The 'ordinalvalue' attribute is not declared\"",
            Find = Differences,
        },
    ];

    private static IEnumerable<(Table Table, Part Form)> Forms(LintSubject subject) => subject.Parts.Tables.SelectMany(table => table.Forms.Select(form => (table, form)));

    private static IEnumerable<Fault> Columns(LintSubject subject) =>
        from item in Forms(subject)
        let table = subject.Tables.Find(item.Table.LogicalName)
        from control in item.Form.Inside("control")
        let column = control.Node.Attribute("datafieldname")?.Value
        where column is not null && !table.Has(column)
        select Fault.OfAttribute(control, "datafieldname", $"{item.Table.SchemaName} has no column '{column}'");

    private static IEnumerable<Fault> Kinds(LintSubject subject)
    {
        foreach ((Table table, Part form) in Forms(subject))
        {
            IReadOnlyDictionary<string, string> columns = subject.Tables.Find(table.LogicalName)!.Columns;
            foreach (Part control in form.Inside("control"))
            {
                string classId = Part.Id(control.Attribute("classid"));
                string? column = control.Node.Attribute("datafieldname")?.Value;
                string? kind = column is null ? null : columns.GetValueOrDefault(column, string.Empty);
                if (kind?.Length != 0 && !ControlClass.Fits(classId, kind))
                {
                    string expected = kind is null ? "is no control without a column" : $"is no control for the type {kind}, expected '{ControlClass.Of(kind)}'";
                    yield return Fault.OfAttribute(control, "classid", $"'{classId}' {expected}");
                }
            }
        }
    }

    private static IEnumerable<Fault> Twice(LintSubject subject) =>
        from form in subject.Parts.Forms.Concat(subject.Parts.Dashboards)
        from same in form.Inside("control").GroupBy(control => control.Attribute("id"))
        from second in same.Skip(1)
        select Fault.OfAttribute(second, "id", $"the form has a control '{same.Key}' already");

    private static IEnumerable<Fault> Libraries(LintSubject subject)
    {
        foreach (Part form in subject.Parts.Forms)
        {
            string[] libraries = [.. form.Inside("Library").Select(library => library.Attribute("name"))];
            foreach (Part library in form.Inside("Library").Where(library => ScriptOf(subject, library.Attribute("name")) is null))
            {
                yield return Fault.OfAttribute(library, "name", $"'{library.Attribute("name")}' is no script of the solution");
            }

            foreach (Part handler in form.Inside("Handler").Where(handler => !libraries.Contains(handler.Attribute("libraryName"))))
            {
                yield return Fault.OfAttribute(handler, "libraryName", $"'{handler.Attribute("libraryName")}' is no library of this form");
            }
        }
    }

    private static IEnumerable<Fault> Functions(LintSubject subject) =>
        from form in subject.Parts.Forms
        from handler in form.Inside("Handler")
        let library = ScriptOf(subject, handler.Attribute("libraryName"))
        where library?.Content.Length > 0 && !Defines(Encoding.UTF8.GetString(library.Content), handler.Attribute("functionName").Split('.')[^1])
        select Fault.OfAttribute(handler, "functionName", $"'{library.Name}' does not define '{handler.Attribute("functionName")}'");

    private static WebResource? ScriptOf(LintSubject subject, string name) =>
        subject.Parts.WebResources.FirstOrDefault(resource => resource.Name == name && resource.Text("WebResourceType") == $"{Script}");

    private static bool Defines(string script, string name) => name.Length > 0
        && Regex.IsMatch(script, $@"\bfunction\s+{Regex.Escape(name)}\b|\b{Regex.Escape(name)}\s*[:=](?!=)|\b{Regex.Escape(name)}\s*\([^)]*\)\s*\{{");

    private static IEnumerable<Fault> Differences(LintSubject subject) =>
        from document in subject.Parts.Documents
        from element in document.Root.DescendantsAndSelf()
        from attribute in element.Attributes()
        where attribute.Name.LocalName is "solutionaction" or "ordinalvalue"
        select Fault.Of(new Part(document.File, document.Root), $"{attribute.Name.LocalName} belongs into managed differences only", attribute);
}
