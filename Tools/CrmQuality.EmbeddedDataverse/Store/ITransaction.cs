using System;

namespace CrmQuality.EmbeddedDataverse.Store;

/// <summary>One transaction. Disposing it without <see cref="Commit"/> undoes everything since it began.</summary>
public interface ITransaction : IDisposable
{
    /// <summary>Keeps what was written.</summary>
    void Commit();

    /// <summary>Undoes what was written.</summary>
    void Rollback();
}
