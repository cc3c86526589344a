using System;
using System.Collections.Generic;
using System.Linq;

namespace CrmQuality.Domain.Criteria.Authoring;

/// <summary>Gives every link that a snapshot follows its place, in the order they are first asked for.</summary>
/// <param name="catalog">The environment's tables.</param>
/// <param name="own">The opportunity's own columns.</param>
internal sealed class LinkTable(TableCatalog catalog, ColumnTable own)
{
    private const string Usual =
        "account, contact, lead, systemuser, team, businessunit, appointment, phonecall, task, email, quote, opportunityproduct, connection, annotation";

    private readonly List<LinkDraft> links = [];

    /// <summary>The place of a link and the columns behind it; otherwise -1 and the reason.</summary>
    public int PlaceOf(LinkNode node, out ColumnTable columns, out string problem)
    {
        columns = own;
        if (catalog.Find(node.Table) is not { } table)
        {
            problem = $"There is no table '{node.Table}'.{Spelling.Suggest(node.Table, Usual.Split([", "], StringSplitOptions.None))} Usual ones are {Usual}.";
            return -1;
        }

        if (IsChild(node, table))
        {
            problem = "";
            return Place(node.From, ColumnPlace.OwnRow, table, out columns);
        }

        if (node.From != table.PrimaryId || !own.Table.TryFind(node.To, out var lookup) || !lookup.Targets.Contains(table.Name))
        {
            problem = $"<link-entity name=\"{table.Name}\" from=\"{node.From}\" to=\"{node.To}\"> is no relationship of opportunity.{Ways(table)}";
            return -1;
        }

        var place = own.PlaceOf(node.To, out _, out problem);
        return place < 0 ? -1 : Place(node.From, place, table, out columns);
    }

    /// <summary>The links of the snapshot.</summary>
    public IReadOnlyList<Link> ToLinks() => links.ConvertAll(link => link.ToLink());

    /// <summary>The links to a table.</summary>
    public IReadOnlyList<LinkDraft> To(string table) => links.FindAll(link => link.Columns.Table.Name == table);

    private bool IsChild(LinkNode node, CatalogTable table) => node.To == own.Table.PrimaryId
        && table.TryFind(node.From, out var lookup)
        && lookup.Targets.Contains(own.Table.Name);

    private string Ways(CatalogTable table)
    {
        var down = own.Table.Columns.Where(column => column.Targets.Contains(table.Name)).Select(column => $"from=\"{table.PrimaryId}\" to=\"{column.Name}\"");
        var up = table.Columns.Where(column => column.Targets.Contains(own.Table.Name)).Select(column => $"from=\"{column.Name}\" to=\"{own.Table.PrimaryId}\"");
        string[] ways = [.. down, .. up];
        return ways.Length == 0 ? $" {table.Name} and opportunity have none." : " Possible: " + string.Join(", ", ways) + ".";
    }

    private int Place(string key, int lookup, CatalogTable table, out ColumnTable columns)
    {
        var link = links.Find(known => known.Is(key, lookup, table));
        if (link is null)
        {
            link = new LinkDraft(key, lookup, links.Count, table);
            links.Add(link);
        }

        columns = link.Columns;
        return link.Place;
    }
}
