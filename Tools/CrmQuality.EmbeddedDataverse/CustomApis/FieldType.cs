using System.Diagnostics.CodeAnalysis;

namespace CrmQuality.EmbeddedDataverse.CustomApis;

/// <summary>The type of a request parameter or response property. Names and values are those of the column <c>type</c>.</summary>
[SuppressMessage("Naming", "CA1720", Justification = "These are the platform's names of the types.")]
internal enum FieldType
{
    Boolean = 0,
    DateTime = 1,
    Decimal = 2,
    Entity = 3,
    EntityCollection = 4,
    EntityReference = 5,
    Float = 6,
    Integer = 7,
    Money = 8,
    Picklist = 9,
    String = 10,
    StringArray = 11,
    Guid = 12,
}
