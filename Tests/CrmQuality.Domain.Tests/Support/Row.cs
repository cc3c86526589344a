using System.Collections.Generic;
using CrmQuality.Domain.Snapshots;

namespace CrmQuality.Domain.Tests.Support;

/// <summary>Writes rows down the way one reads them: <c>Row.Of(snapshot, "name", "Pumps", "closeprobability", 60L)</c>.</summary>
internal static class Row
{
    public static TestRow Of(Snapshot snapshot, params object?[] columnsAndValues)
    {
        var values = new List<KeyValuePair<string, object?>>();
        for (var i = 0; i < columnsAndValues.Length; i += 2)
        {
            values.Add(new KeyValuePair<string, object?>((string)columnsAndValues[i]!, columnsAndValues[i + 1]));
        }

        return new TestRow(snapshot, [.. values]);
    }
}
