namespace CrmQuality.EmbeddedDataverse.Metadata;

/// <summary>A many-to-one relationship.</summary>
/// <param name="Name">Its name.</param>
/// <param name="ReferencingTable">The table that holds the lookup.</param>
/// <param name="ReferencingColumn">The lookup.</param>
/// <param name="ReferencedTable">The table the lookup points to.</param>
/// <param name="OnDelete">What happens to the referencing rows when the referenced row is deleted.</param>
/// <param name="CascadesAssign">Whether a new owner of the referenced row also gets the referencing rows.</param>
public sealed record TableRelationship(
    string Name, string ReferencingTable, string ReferencingColumn, string ReferencedTable, DeleteBehavior OnDelete, bool CascadesAssign = false);
