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

    /// <summary>QueryBuilderNoEntityKey, 0x80041140.</summary>
    public const int NoKey = -2147217088;

    /// <summary>StringLengthTooLong, 0x80044331.</summary>
    public const int TextTooLong = -2147204303;

    /// <summary>DecimalValueOutOfRange, 0x80044330, for decimals, floating-point numbers and amounts.</summary>
    public const int NumberOutOfRange = -2147204304;

    /// <summary>The out-of-range code of whole numbers, 0x8004431C.</summary>
    public const int WholeNumberOutOfRange = -2147204324;

    /// <summary>PicklistValueOutOfRange, 0x8004431A.</summary>
    public const int OptionOutOfRange = -2147204326;

    /// <summary>InvalidStateCodeStatusCode, 0x80048408.</summary>
    public const int StatusOfAnotherState = -2147187704;

    /// <summary>QueryBuilderInvalidConditionOperator, 0x80041120.</summary>
    public const int UnsupportedOperator = -2147217120;

    /// <summary>QueryBuilderInvalidJoinOperator, 0x80041121.</summary>
    public const int UnsupportedJoin = -2147217119;

    /// <summary>QueryBuilderInvalid_Value, 0x80041108.</summary>
    public const int InvalidQueryValue = -2147217144;

    /// <summary>QueryBuilderNoAlias, 0x8004110B.</summary>
    public const int NoAlias = -2147217141;

    /// <summary>QueryBuilderAlias_Does_Not_Exist, 0x8004110A.</summary>
    public const int AliasDoesNotExist = -2147217142;

    /// <summary>QueryBuilderInvalid_Alias, 0x80041109.</summary>
    public const int InvalidAlias = -2147217143;

    /// <summary>QueryBuilderAttribute_With_Aggregate, 0x80041107: a column among aggregates that is none.</summary>
    public const int AttributeWithAggregate = -2147217145;

    /// <summary>QueryBuilderDeserializeInvalidAggregate, 0x8004111A.</summary>
    public const int InvalidAggregate = -2147217126;

    /// <summary>QueryBuilderByAttributeMismatch, 0x8004110F: not as many values as columns.</summary>
    public const int ByAttributeMismatch = -2147217137;

    /// <summary>QueryBuilderByAttributeNonEmpty, 0x80041110: no columns at all.</summary>
    public const int ByAttributeEmpty = -2147217136;

    /// <summary>AggregateQueryRecordLimitExceeded, 0x8004E023.</summary>
    public const int AggregateLimitExceeded = -2147164125;

    /// <summary>The query has more than 15 links, 0x8004430D.</summary>
    public const int TooManyLinks = -2147204339;

    /// <summary>QueryBuilderDuplicateAlias, 0x80041130.</summary>
    public const int DuplicateAlias = -2147217104;

    /// <summary>QueryBuilderInvalidPagingCookie, 0x8004112A.</summary>
    public const int InvalidPagingCookie = -2147217110;
}
