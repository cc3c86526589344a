namespace CrmQuality.Domain.Criteria;

/// <summary>What a rep says to a criterion. The numbers are those of the choice <c>crmq_answer</c> less its first value.</summary>
public enum Answer
{
    /// <summary>It is so.</summary>
    Yes = 0,

    /// <summary>Being found out.</summary>
    InProgress = 1,

    /// <summary>It is not so.</summary>
    No = 2,

    /// <summary>The question does not apply here.</summary>
    NotApplicable = 3,
}
