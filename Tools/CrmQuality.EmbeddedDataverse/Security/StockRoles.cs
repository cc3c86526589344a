using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using CrmQuality.EmbeddedDataverse.StockTables;

namespace CrmQuality.EmbeddedDataverse.Security;

/// <summary>
/// The roles an organisation starts with. What Salesperson allows is this project's list, after Microsoft's descriptions of the levels:
/// own rows are written, rows of the business unit read. It has no privilege on a table of any solution.
/// </summary>
internal static class StockRoles
{
    public const string SystemAdministrator = "System Administrator";
    public const string Salesperson = "Salesperson";

    /// <summary>The identifier of Microsoft's role template.</summary>
    public static readonly Guid SystemAdministratorId = new("627090ff-40a3-4053-8790-584edc5be201");

    private const string File = "Security/stock-roles.csv";

    /// <summary>The roles that are lists of privileges.</summary>
    public static IEnumerable<(string Name, Dictionary<string, AccessLevel> Privileges)> Read()
    {
        using var stream = typeof(StockRoles).Assembly.GetManifestResourceStream(File)
            ?? throw new FileNotFoundException($"The embedded file {File} is missing.");
        using var reader = new StreamReader(stream);
        return [.. CsvTable.Read(File, reader).Lines.GroupBy(line => line["role"]).Select(role => (role.Key, Privileges(role)))];
    }

    private static Dictionary<string, AccessLevel> Privileges(IEnumerable<CsvTable.Line> lines)
    {
        var stated =
            from line in lines
            from right in Enum.GetValues<AccessRight>()
            let letter = line.Optional(right.ToString().ToLowerInvariant())
            where letter is not null
            select (Name: Security.Privileges.Name(line["subject"], right), Level: Level(letter, line));
        return stated.ToDictionary(one => one.Name, one => one.Level);
    }

    private static AccessLevel Level(string letter, CsvTable.Line line) => letter switch
    {
        "U" => AccessLevel.User,
        "B" => AccessLevel.BusinessUnit,
        "P" => AccessLevel.ParentChildBusinessUnits,
        "O" => AccessLevel.Organization,
        _ => throw new InvalidDataException($"{File}, line {line.Number}: '{letter}' is not a level."),
    };
}
