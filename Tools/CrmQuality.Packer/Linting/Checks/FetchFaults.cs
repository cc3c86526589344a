using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using CrmQuality.Packer.Linting.Facts;
using CrmQuality.Packer.Source;

namespace CrmQuality.Packer.Linting.Checks;

/// <summary>Follows a query from table to table and names what is not there.</summary>
internal static class FetchFaults
{
    /// <summary>Every query of a view or a chart, with the table it belongs to.</summary>
    public static IEnumerable<(Table Table, Part Fetch)> Queries(LintSubject subject) =>
        subject.Parts.Tables.SelectMany(table => table.Views.Concat(table.Charts).SelectMany(part => part.Inside("fetch")).Select(fetch => (table, fetch)));

    /// <summary>What a query names and nobody has.</summary>
    public static IEnumerable<Fault> Of(LintSubject subject, Table table, Part fetch)
    {
        Part[] entities = [.. fetch.Node.Elements("entity").Select(node => fetch with { Node = node })];
        return entities is [{ } entity] && entity.Attribute("name") == table.LogicalName
            ? OfSource(subject, entity, subject.Tables.Find(table.LogicalName)!)
            : [Fault.Of(fetch, $"it starts at '{string.Join(", ", entities.Select(entity => entity.Attribute("name")))}', expected '{table.LogicalName}'")];
    }

    private static IEnumerable<Fault> OfSource(LintSubject subject, Part source, TableFacts table) =>
        Named(source.Node)
            .Where(name => !table.Has(name.Value))
            .Select(name => Fault.Of(source, $"{table.LogicalName} has no column '{name.Value}'", name))
            .Concat(source.Node.Elements("link-entity").SelectMany(link => OfLink(subject, source with { Node = link }, table)));

    private static IEnumerable<Fault> OfLink(LintSubject subject, Part link, TableFacts from)
    {
        TableFacts? table = subject.Tables.Find(link.Attribute("name"));
        if (table is null)
        {
            return [Fault.OfAttribute(link, "name", $"'{link.Attribute("name")}' is no table")];
        }

        IEnumerable<Fault> ends = new[] { (Attribute: "from", Table: table), (Attribute: "to", Table: from) }
            .Where(end => !end.Table.Has(link.Attribute(end.Attribute)))
            .Select(end => Fault.OfAttribute(link, end.Attribute, $"{end.Table.LogicalName} has no column '{link.Attribute(end.Attribute)}'"));
        return ends.Concat(OfSource(subject, link, table));
    }

    /// <summary>The attributes that name a column of this table; conditions on another one name it.</summary>
    private static IEnumerable<XAttribute> Named(XElement source) =>
        source.Elements("attribute").Attributes("name")
            .Concat(source.Elements("order").Attributes("attribute"))
            .Concat(source.Elements("filter").Descendants("condition").Where(condition => condition.Attribute("entityname") is null).Attributes("attribute"));
}
