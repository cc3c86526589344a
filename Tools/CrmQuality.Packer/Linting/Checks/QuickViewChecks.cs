using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using CrmQuality.Packer.Source;

namespace CrmQuality.Packer.Linting.Checks;

/// <summary>What a form shows of another row, and to whom a form is shown.</summary>
internal static class QuickViewChecks
{
    public static IReadOnlyList<Check> All { get; } =
    [
        new("CQ1009", "Quick views on forms")
        {
            Meaning = "A quick view names a table of the solution and a form of that table, and stands on a lookup of the form.",
            Remedy = "Correct the table or the id, or ship the quick view form.",
            Certainty = Certainty.Seen,
            Source = "real exports",
            Find = QuickViews,
        },
        new("CQ1010", "Roles of forms and dashboards")
        {
            Meaning = "A role that a form or dashboard is shown to is in the solution, or is System Administrator or System Customizer; ids of other roles are those of one environment.",
            Remedy = "Name a role of the solution.",
            Certainty = Certainty.Seen,
            Source = "real exports",
            Find = Roles,
        },
    ];

    private static IEnumerable<Fault> QuickViews(LintSubject subject) =>
        from control in subject.Parts.Forms.SelectMany(form => form.Inside("control"))
        where Part.Id(control.Attribute("classid")) == ControlClass.QuickView
        from fault in FaultsOf(subject, control)
        select Fault.Of(control, fault);

    private static IEnumerable<string> FaultsOf(LintSubject subject, Part control)
    {
        XElement[] shown = [.. control.Node.Elements("parameters").Elements("QuickForms").SelectMany(list => FormIds(list.Value))];
        if (shown.Length == 0)
        {
            yield return "it names no form";
        }

        foreach (XElement form in shown)
        {
            string name = form.Attribute("entityname")?.Value ?? string.Empty;
            Table? table = subject.Parts.Tables.FirstOrDefault(candidate => candidate.LogicalName == name);
            if (table is null || !table.Forms.Any(known => Part.Id(known.Text("formid")) == Part.Id(form.Value)))
            {
                yield return $"'{form.Value}' is no form of '{name}' in the solution";
            }
        }
    }

    /// <summary>The forms a quick view lists, as XML within a text.</summary>
    private static IEnumerable<XElement> FormIds(string list)
    {
        try
        {
            return XElement.Parse(list).Elements("QuickFormId");
        }
        catch (System.Xml.XmlException)
        {
            return [];
        }
    }

    private static IEnumerable<Fault> Roles(LintSubject subject) =>
        from role in subject.Parts.Forms.Concat(subject.Parts.Dashboards).SelectMany(form => form.Inside("DisplayConditions")).SelectMany(conditions => conditions.Inside("Role"))
        where !KnownRoles.Contains(subject, role.Attribute("Id"))
        select Fault.OfAttribute(role, "Id", $"'{role.Attribute("Id")}' is no role of the solution");
}
