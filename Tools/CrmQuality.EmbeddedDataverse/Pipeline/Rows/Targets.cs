using System;
using System.Linq;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Pipeline.Rows;

/// <summary>Makes the Target of an event from the row a request carries.</summary>
internal static class Targets
{
    public const string State = "statecode";
    public const string Status = "statuscode";

    public static bool IsState(string column) => column is State or Status;

    public static bool WritesState(Entity target) => States(target) > 0;

    /// <summary>Whether an Update carries state and nothing else.</summary>
    public static bool IsStateOnly(Entity target) => States(target) is > 0 and var states && states == target.Attributes.Count;

    /// <summary>Whether an Update carries state and other columns.</summary>
    public static bool MixesState(Entity target) => States(target) is > 0 and var states && states < target.Attributes.Count;

    public static Entity Copy(Entity row, Guid id, Func<string, bool> isIncluded)
    {
        var copy = new Entity(row.LogicalName, id);
        foreach (var attribute in row.Attributes)
        {
            if (isIncluded(attribute.Key))
            {
                copy.Attributes[attribute.Key] = Copy(attribute.Value);
            }
        }

        return copy;
    }

    /// <summary>Parameters whose values whoever holds the copy may change.</summary>
    public static ParameterCollection Copy(ParameterCollection parameters)
    {
        var copy = new ParameterCollection();
        foreach (var parameter in parameters)
        {
            copy[parameter.Key] = Copy(parameter.Value);
        }

        return copy;
    }

    /// <summary>The SDK's wrappers can be changed by whoever holds them, so each side of a call gets its own.</summary>
    private static object? Copy(object? value) => value switch
    {
        string[] texts => texts.Clone(),
        Money money => new Money(money.Value),
        OptionSetValue option => new OptionSetValue(option.Value),
        OptionSetValueCollection options => new OptionSetValueCollection([.. options.Select(option => new OptionSetValue(option.Value))]),
        EntityReference reference => Copy(reference),
        Entity row => Copy(row, row.Id, _ => true),
        Entity[] rows => new EntityCollection([.. rows.Select(row => Copy(row, row.Id, _ => true))]),
        EntityCollection rows => new EntityCollection([.. rows.Entities.Select(row => Copy(row, row.Id, _ => true))]) { EntityName = rows.EntityName },
        _ => value,
    };

    private static EntityReference Copy(EntityReference reference)
    {
        var copy = new EntityReference(reference.LogicalName, reference.Id) { Name = reference.Name, RowVersion = reference.RowVersion };
        if (reference.KeyAttributes.Count > 0)
        {
            copy.KeyAttributes.AddRange(reference.KeyAttributes);
        }

        return copy;
    }

    /// <summary>A new row also takes the columns of the alternate key that names it.</summary>
    public static Entity CopyForCreate(Entity row)
    {
        var copy = Copy(row, row.Id, _ => true);
        foreach (var key in row.KeyAttributes)
        {
            copy.Attributes[key.Key] = Copy(key.Value);
        }

        return copy;
    }

    private static int States(Entity target) => (target.Contains(State) ? 1 : 0) + (target.Contains(Status) ? 1 : 0);
}
