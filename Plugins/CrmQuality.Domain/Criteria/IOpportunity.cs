namespace CrmQuality.Domain.Criteria;

/// <summary>The opportunity as it will be after the save, with the rows its criteria look at besides.</summary>
/// <remarks>Links are named by their place in the snapshot. Nothing need be read before a condition asks for it.</remarks>
public interface IOpportunity : IRow
{
    /// <summary>The row a lookup leads to; null when the lookup is blank or leads nowhere, or to a row of another table.</summary>
    IRow? Parent(int link);

    /// <summary>The rows that point to the opportunity.</summary>
    ChildRows Children(int link);

    /// <summary>What people have said and decided about it.</summary>
    Answers Answers { get; }
}
