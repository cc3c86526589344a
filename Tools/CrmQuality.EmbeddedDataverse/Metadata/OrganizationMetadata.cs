using System;
using System.Collections.Generic;
using System.Linq;

namespace CrmQuality.EmbeddedDataverse.Metadata;

/// <summary>The tables of an organisation and the relationships between them.</summary>
public sealed class OrganizationMetadata
{
    private readonly Dictionary<string, TableMetadata> tables = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TableRelationship> relationships = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<TableRelationship>> byReferenced = new(StringComparer.Ordinal);

    private readonly Dictionary<string, IReadOnlyList<ChoiceOption>> globalChoices = new(StringComparer.Ordinal);

    /// <summary>All tables.</summary>
    public IReadOnlyCollection<TableMetadata> Tables => tables.Values;

    /// <summary>All relationships.</summary>
    public IReadOnlyCollection<TableRelationship> Relationships => relationships.Values;

    /// <summary>The table with a logical name, or null.</summary>
    public TableMetadata? Table(string logicalName) => tables.GetValueOrDefault(logicalName);

    /// <summary>The relationships in which a table is the referenced one.</summary>
    public IReadOnlyList<TableRelationship> RelationshipsTo(string table) =>
        byReferenced.TryGetValue(table, out var found) ? found : [];

    /// <summary>The options of a global choice, or null when there is none of this name.</summary>
    public IReadOnlyList<ChoiceOption>? GlobalChoice(string name) => globalChoices.GetValueOrDefault(name);

    /// <summary>The options of all global choices, by name.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<ChoiceOption>> GlobalChoices => globalChoices;

    internal void RemoveGlobalChoice(string name) => globalChoices.Remove(name);

    internal void RemoveTable(string name) => tables.Remove(name);

    internal void Remove(TableRelationship relationship)
    {
        relationships.Remove(relationship.Name);
        byReferenced[relationship.ReferencedTable].Remove(relationship);
    }

    /// <summary>Notes everything as it is; the function puts it back and returns this.</summary>
    internal Func<OrganizationMetadata> Capture()
    {
        var restoreTables = tables.Values.Select(table => (Table: table, Restore: table.Capture())).ToArray();
        var (relationshipsThen, choicesThen) = (relationships.Values.ToArray(), globalChoices.ToArray());
        return () =>
        {
            tables.Clear();
            foreach (var (table, restore) in restoreTables)
            {
                restore();
                Define(table);
            }

            relationships.Clear();
            byReferenced.Clear();
            Array.ForEach(relationshipsThen, Define);
            globalChoices.Clear();
            Array.ForEach(choicesThen, choice => DefineGlobalChoice(choice.Key, choice.Value));
            return this;
        };
    }

    internal void DefineGlobalChoice(string name, IReadOnlyList<ChoiceOption> options) => globalChoices[name] = options;

    internal void Define(TableMetadata table) => tables[table.LogicalName] = table;

    internal void Define(TableRelationship relationship)
    {
        if (relationships.Remove(relationship.Name, out var known))
        {
            byReferenced[known.ReferencedTable].Remove(known);
        }

        relationships[relationship.Name] = relationship;
        if (!byReferenced.TryGetValue(relationship.ReferencedTable, out var list))
        {
            byReferenced[relationship.ReferencedTable] = list = [];
        }

        list.Add(relationship);
    }

    /// <summary>Gives a lookup its targets: those of its relationships.</summary>
    internal void BindLookups()
    {
        foreach (var group in relationships.Values.GroupBy(relationship => (relationship.ReferencingTable, relationship.ReferencingColumn)))
        {
            var column = Table(group.Key.ReferencingTable)?.Column(group.Key.ReferencingColumn);
            if (column is { IsReference: true })
            {
                var targets = column.Targets.Union(group.Select(relationship => relationship.ReferencedTable)).ToArray();
                Table(group.Key.ReferencingTable)!.Define(column with { Targets = targets });
            }
        }
    }
}
