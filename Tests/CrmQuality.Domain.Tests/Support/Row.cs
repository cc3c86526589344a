using System.Collections.Generic;
using CrmQuality.Domain.Snapshots;

namespace CrmQuality.Domain.Tests.Support;

/// <summary>Writes rows down the way one reads them: <c>Row.Of(snapshot, "name", "Pumps", "closeprobability", 60L)</c>.</summary>
internal static class Row
{
    public static TestRow Of(Snapshot snapshot, params object?[] columnsAndValues) => new(snapshot, Values(columnsAndValues));

    /// <summary>The values of a linked row.</summary>
    public static Dictionary<string, object?> Values(params object?[] columnsAndValues)
    {
        var values = new Dictionary<string, object?>();
        for (var i = 0; i < columnsAndValues.Length; i += 2)
        {
            values.Add((string)columnsAndValues[i]!, columnsAndValues[i + 1]);
        }

        return values;
    }
}
