using System;
using System.Collections.Generic;

namespace CrmQuality.EmbeddedDataverse.Store;

/// <summary>Remembers what each write replaced, and puts it back on rollback.</summary>
internal sealed class UndoTransaction(Action ended) : ITransaction
{
    private readonly List<(TableRows Rows, Row? Before, Row? After)> writes = [];
    private bool isOver;

    public void Remember(TableRows rows, Row? before, Row? after) => writes.Add((rows, before, after));

    public void Commit() => End();

    public void Rollback()
    {
        for (var i = writes.Count - 1; i >= 0 && !isOver; i--)
        {
            writes[i].Rows.Swap(writes[i].After, writes[i].Before);
        }

        End();
    }

    public void Dispose()
    {
        if (!isOver)
        {
            Rollback();
        }
    }

    private void End()
    {
        if (isOver)
        {
            return;
        }

        isOver = true;
        writes.Clear();
        ended();
    }
}
