namespace CrmQuality.EmbeddedDataverse.Validation;

/// <summary>Dataverse's error codes that this organisation answers with.</summary>
public static class ErrorCodes
{
    /// <summary>InvalidArgument, 0x80040203.</summary>
    public const int InvalidArgument = -2147220989;

    /// <summary>ObjectDoesNotExist, 0x80040217: there is no row with this identifier.</summary>
    public const int ObjectDoesNotExist = -2147220969;

    /// <summary>CannotDeleteDueToAssociation, 0x80040227.</summary>
    public const int CannotDeleteDueToAssociation = -2147220953;

    /// <summary>DuplicateRecord, 0x80040237: the identifier or an alternate key is taken.</summary>
    public const int DuplicateRecord = -2147220937;

    /// <summary>QueryBuilderNoEntity, 0x80041102: there is no such table.</summary>
    public const int NoTable = -2147217150;

    /// <summary>QueryBuilderNoAttribute, 0x80041103: there is no such column.</summary>
    public const int NoColumn = -2147217149;

    /// <summary>RecordNotFoundByEntityKey, 0x80060891.</summary>
    public const int RecordNotFoundByKey = -2147088239;
}
