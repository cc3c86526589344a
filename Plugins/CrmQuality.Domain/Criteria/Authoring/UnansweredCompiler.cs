using System.Collections.Generic;

namespace CrmQuality.Domain.Criteria.Authoring;

/// <summary>Binds the values that count as blank to columns: of the opportunity, or with the table's name before it, of linked rows.</summary>
internal sealed class UnansweredCompiler(ColumnTable own, LinkTable links, ICollection<string> problems)
{
    /// <summary>One entry per column, and per link that leads to its table.</summary>
    public IReadOnlyList<Unanswered> Compile(IReadOnlyDictionary<string, IReadOnlyList<string>> unanswered)
    {
        var blanks = new List<Unanswered>();
        foreach (var entry in unanswered)
        {
            var dot = entry.Key.IndexOf('.');
            if (dot < 0)
            {
                Add(ColumnPlace.OwnRow, own, entry.Key, entry.Value, blanks);
            }
            else
            {
                AddLinked(entry.Key.Substring(0, dot), entry.Key.Substring(dot + 1), entry.Value, blanks);
            }
        }

        return blanks;
    }

    private void AddLinked(string table, string name, IReadOnlyList<string> texts, List<Unanswered> blanks)
    {
        var linked = links.To(table);
        if (linked.Count == 0)
        {
            problems.Add($"Unanswered values of '{table}.{name}': no condition links to {table}.");
        }

        foreach (var link in linked)
        {
            Add(link.Place, link.Columns, name, texts, blanks);
        }
    }

    private void Add(int link, ColumnTable columns, string name, IReadOnlyList<string> texts, List<Unanswered> blanks)
    {
        var column = columns.PlaceOf(name, out var known, out var problem);
        if (column < 0)
        {
            problems.Add(problem);
        }
        else if (known.Kind == ColumnKind.Text)
        {
            blanks.Add(new Unanswered(new ColumnPlace(link, column), [], texts));
        }
        else if (known.Kind is ColumnKind.Whole or ColumnKind.Boolean or ColumnKind.Choice)
        {
            blanks.Add(new Unanswered(new ColumnPlace(link, column), Whole(known, texts), []));
        }
        else
        {
            problems.Add($"Unanswered values of column '{known.Name}' are not supported: it is a {known.Kind} column.");
        }
    }

    private List<long> Whole(CatalogColumn column, IReadOnlyList<string> texts)
    {
        var values = new List<long>();
        foreach (var text in texts)
        {
            if (ConstantParser.TryWhole(column, text, out var value, out var problem))
            {
                values.Add(value);
            }
            else
            {
                problems.Add(problem);
            }
        }

        return values;
    }
}
