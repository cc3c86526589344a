using System.Linq;
using CrmQuality.Packer.Source;

namespace CrmQuality.Packer.Linting.Checks;

/// <summary>The roles a solution may name: its own, and those that are the same in every environment.</summary>
internal static class KnownRoles
{
    /// <summary>System Administrator and System Customizer.</summary>
    private static readonly string[] Stock = ["627090ff-40a3-4053-8790-584edc5be201", "119f245c-3cc8-4b62-b31c-d1a046ced15d"];

    /// <summary>Whether the id is one of them.</summary>
    public static bool Contains(LintSubject subject, string id) => Stock.Contains(Part.Id(id)) || Find(subject, id) is not null;

    /// <summary>The role of the solution with an id; null when it is another's.</summary>
    public static Part? Find(LintSubject subject, string id) => subject.Parts.Roles.FirstOrDefault(role => Part.Id(role.Attribute("id")) == Part.Id(id));

    /// <summary>Whether a role may read a table.</summary>
    public static bool MayRead(Part role, Table table) => role.Inside("RolePrivilege").Any(privilege => privilege.Attribute("name") == $"prvRead{table.SchemaName}");
}
