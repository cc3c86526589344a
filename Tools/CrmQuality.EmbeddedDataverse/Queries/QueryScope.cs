using System.Collections.Generic;
using System.Linq;
using CrmQuality.EmbeddedDataverse.Metadata;
using CrmQuality.EmbeddedDataverse.Validation;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.EmbeddedDataverse.Queries;

/// <summary>The tables that one query, or one link inside a filter, joins, and the names they have in it.</summary>
internal sealed class QueryScope(TableMetadata root, string? alias)
{
    private readonly List<Join> joins = [];

    public IReadOnlyList<Join> Joins => joins;

    public void Add(Join join) => joins.Add(join);

    public TableMetadata TableAt(int place) => place == 0 ? root : joins[place - 1].Table;

    /// <summary>The name of a link that is about to be added.</summary>
    public string AliasOf(LinkEntity link)
    {
        var name = string.IsNullOrEmpty(link.EntityAlias) ? $"{link.LinkToEntityName}{joins.Count + 1}" : link.EntityAlias;
        return joins.Any(join => join.Alias == name) ? throw Faults.Of(ErrorCodes.DuplicateAlias, $"The query uses the alias '{name}' twice.") : name;
    }

    /// <summary>Where the table named in a condition or order is: a link's alias, or its table when that is unambiguous.</summary>
    public int Place(string? name, int own)
    {
        if (string.IsNullOrEmpty(name) || (own == 0 && (name == root.LogicalName || name == alias)))
        {
            return own;
        }

        var found = joins.Where(join => join.Alias == name).ToArray();
        if (found.Length == 0)
        {
            found = [.. joins.Where(join => join.Table.LogicalName == name)];
        }

        return found.Length == 1 ? found[0].Place : throw Faults.Of(ErrorCodes.NoAlias, $"The query has no link, or several, named '{name}'.");
    }
}
