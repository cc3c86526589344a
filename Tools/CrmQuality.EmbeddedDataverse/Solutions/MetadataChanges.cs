using CrmQuality.EmbeddedDataverse.Metadata;

namespace CrmQuality.EmbeddedDataverse.Solutions;

/// <summary>Puts what a solution says of tables, columns, choices, keys and relationships into the metadata.</summary>
internal sealed class MetadataChanges(OrganizationMetadata metadata)
{
    public void Apply(SolutionContent content)
    {
        foreach (var (name, options) in content.Choices)
        {
            metadata.DefineGlobalChoice(name, options);
        }

        foreach (var draft in content.Tables)
        {
            Apply(draft);
        }

        foreach (var relationship in content.Relationships)
        {
            metadata.Define(relationship);
        }

        metadata.BindLookups();
    }

    private void Apply(TableDraft draft)
    {
        if (metadata.Table(draft.LogicalName) is null)
        {
            metadata.Define(draft.Definition!);
            foreach (var column in SystemColumns.For(draft.Definition!.Ownership, metadata))
            {
                draft.Definition.Define(column);
            }
        }

        var table = metadata.Table(draft.LogicalName)!;
        foreach (var column in draft.Columns)
        {
            // The file does not repeat what a system lookup points to.
            table.Define(column with { Targets = table.Column(column.LogicalName)?.Targets ?? [] });
        }

        foreach (var key in draft.Keys)
        {
            table.Define(key);
        }
    }
}
