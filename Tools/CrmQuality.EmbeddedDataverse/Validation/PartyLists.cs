using System.Collections.Generic;
using CrmQuality.EmbeddedDataverse.Metadata;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Validation;

/// <summary>Reads the value of a column that lists parties.</summary>
internal static class PartyLists
{
    /// <summary>The parties of a value; clients send a collection or an array.</summary>
    /// <exception cref="System.ServiceModel.FaultException">It is something else.</exception>
    public static IReadOnlyList<Entity> Of(ColumnMetadata column, object? value) => value switch
    {
        null => [],
        EntityCollection collection => collection.Entities,
        Entity[] parties => parties,
        _ => throw Faults.WrongType(column, value),
    };
}
