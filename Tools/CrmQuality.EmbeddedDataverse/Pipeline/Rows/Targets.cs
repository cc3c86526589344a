using System;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Pipeline.Rows;

/// <summary>Makes the Target of an event from the row a request carries.</summary>
internal static class Targets
{
    public const string State = "statecode";
    public const string Status = "statuscode";

    public static bool IsState(string column) => column is State or Status;

    /// <summary>Whether an Update carries state and other columns.</summary>
    public static bool MixesState(Entity target)
    {
        var states = (target.Contains(State) ? 1 : 0) + (target.Contains(Status) ? 1 : 0);
        return states > 0 && states < target.Attributes.Count;
    }

    public static Entity Copy(Entity row, Guid id, Func<string, bool> isIncluded)
    {
        var copy = new Entity(row.LogicalName, id);
        foreach (var attribute in row.Attributes)
        {
            if (isIncluded(attribute.Key))
            {
                copy.Attributes[attribute.Key] = attribute.Value;
            }
        }

        return copy;
    }

    /// <summary>A new row also takes the columns of the alternate key that names it.</summary>
    public static Entity CopyForCreate(Entity row)
    {
        var copy = Copy(row, row.Id, _ => true);
        foreach (var key in row.KeyAttributes)
        {
            copy.Attributes[key.Key] = key.Value;
        }

        return copy;
    }
}
