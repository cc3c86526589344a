using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.Packer.Source;

namespace CrmQuality.Packer.Linting.Checks;

/// <summary>Roles: their privileges exist, at levels their tables have.</summary>
internal static class RoleChecks
{
    private const int LongestName = 100;

    private static readonly string[] Levels = ["Basic", "Local", "Deep", "Global"];

    public static IReadOnlyList<Check> All { get; } =
    [
        new("CQ1201", "Names of privileges")
        {
            Meaning = "A privilege is prv, what it allows, and the schema name of a table, in the same letters; activities share the privileges of Activity.",
            Remedy = "Correct the name; a table the linter does not know has to be added to its tables.",
            Certainty = Certainty.Seen,
            Source = "real exports; that an unknown name fails the import is common knowledge",
            Find = subject => Privileges(subject).Where(item => !item.Name.IsKnown).Select(item => Fault.OfAttribute(item.Node, "name", $"'{item.Node.Attribute("name")}' is no privilege")),
        },
        new("CQ1202", "Levels of privileges")
        {
            Meaning = "A level is Basic, Local, Deep or Global; to a table of the organization it is Global, and such a table has no Assign and no Share.",
            Remedy = "Write Global, or take the privilege out.",
            Certainty = Certainty.Seen,
            Source = "real exports",
            Find = BadLevels,
        },
        new("CQ1203", "Roles")
        {
            Meaning = $"A role has a name of at most {LongestName} characters, which no other role of the solution has, and names no privilege twice.",
            Remedy = "Take one of the rows out, or rename the role.",
            Certainty = Certainty.Assumed,
            Source = "common knowledge of roles",
            Find = Twice,
        },
        new("CQ1204", "Roles and apps")
        {
            Meaning = "Every table of ours in an app may be read by a role of ours that opens it: the app hides its entry from the other roles.",
            Remedy = "Add the Read privilege to a role, or take the table out of the app.",
            Certainty = Certainty.House,
            Source = "an app with a table nobody may read shows an error",
            Find = AppTables,
        },
        new("CQ1205", "Roles and dashboards")
        {
            Meaning = "A role of ours that a dashboard is shown to may read every table of ours on it.",
            Remedy = "Add the Read privilege to the role, or take the role out of the dashboard's DisplayConditions.",
            Certainty = Certainty.House,
            Source = "a tile whose table the user may not read shows an error",
            Find = DashboardTables,
        },
    ];

    private static IEnumerable<(Part Node, PrivilegeName Name)> Privileges(LintSubject subject) =>
        subject.Parts.Roles.SelectMany(role => role.Inside("RolePrivilege")).Select(node => (node, PrivilegeName.Of(node.Attribute("name"), subject.Tables)));

    private static IEnumerable<Fault> BadLevels(LintSubject subject)
    {
        foreach ((Part node, PrivilegeName name) in Privileges(subject))
        {
            string level = node.Attribute("level");
            bool isOfOrganization = name.Table?.Ownership == "OrgOwned";
            if (!Levels.Contains(level) || (isOfOrganization && level != "Global"))
            {
                yield return Fault.OfAttribute(node, "level", $"it is '{level}', expected {(isOfOrganization ? "Global" : string.Join(", ", Levels))}");
            }
            else if (isOfOrganization && name.Verb is "Assign" or "Share")
            {
                yield return Fault.OfAttribute(node, "name", $"a table of the organization has no {name.Verb}");
            }
        }
    }

    private static IEnumerable<Fault> Twice(LintSubject subject)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (Part role in subject.Parts.Roles)
        {
            string name = role.Attribute("name");
            if (name.Length is 0 or > LongestName || !names.Add(name))
            {
                yield return Fault.OfAttribute(role, "name", $"'{name}' is empty, too long or the name of another role, too");
            }

            foreach (Part second in role.Inside("RolePrivilege").GroupBy(privilege => privilege.Attribute("name")).SelectMany(group => group.Skip(1)))
            {
                yield return Fault.OfAttribute(second, "name", $"'{second.Attribute("name")}' is listed twice");
            }
        }
    }

    private static IEnumerable<Fault> AppTables(LintSubject subject) =>
        from app in subject.Parts.Apps
        let roles = app.Inside("Role").Select(role => KnownRoles.Find(subject, role.Attribute("id"))).OfType<Part>().ToArray()
        where roles.Length > 0
        from component in app.Inside("AppModuleComponent")
        where component.Attribute("type") == "1"
        from table in OwnTables(subject, component.Attribute("schemaName"))
        where !roles.Any(role => KnownRoles.MayRead(role, table))
        select Fault.Of(component, $"no role of the solution that opens the app '{app.Text("UniqueName")}' may read '{table.SchemaName}'");

    private static IEnumerable<Fault> DashboardTables(LintSubject subject) =>
        from dashboard in subject.Parts.Dashboards
        from shown in dashboard.Inside("DisplayConditions").SelectMany(conditions => conditions.Inside("Role"))
        let role = KnownRoles.Find(subject, shown.Attribute("Id"))
        where role is not null
        from name in dashboard.Inside("parameters").Select(parameters => parameters.Text("TargetEntityType")).Distinct()
        from table in OwnTables(subject, name)
        where !KnownRoles.MayRead(role, table)
        select Fault.Of(shown, $"the role '{role.Attribute("name")}' may not read '{table.SchemaName}', which the dashboard shows");

    private static IEnumerable<Table> OwnTables(LintSubject subject, string name) => subject.Parts.Tables.Where(table => table.IsOwn && table.LogicalName == name);
}
