namespace CrmQuality.EmbeddedDataverse.Security;

/// <summary>What a privilege lets its holder do to rows of a table.</summary>
internal enum AccessRight
{
    Create,
    Read,
    Write,
    Delete,
    Append,
    AppendTo,
    Assign,
    Share,
}
