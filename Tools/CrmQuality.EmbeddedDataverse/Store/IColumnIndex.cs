namespace CrmQuality.EmbeddedDataverse.Store;

/// <summary>Finds rows of one table by what a column holds.</summary>
internal interface IColumnIndex
{
    /// <summary>Takes <paramref name="old"/> out and puts <paramref name="replacement"/> in, both of one identifier; either may be missing.</summary>
    void Move(Row? old, Row? replacement);
}
