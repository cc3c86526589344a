namespace CrmQuality.EmbeddedDataverse.CustomApis;

/// <summary>What a custom API is bound to. Names and values are those of the column <c>bindingtype</c>.</summary>
internal enum CustomApiBinding
{
    /// <summary>To no table.</summary>
    Global = 0,

    /// <summary>To one row of a table, its parameter Target.</summary>
    Entity = 1,

    /// <summary>To a table; that adds no parameter.</summary>
    EntityCollection = 2,
}
