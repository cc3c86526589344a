using System.Collections.Generic;

namespace CrmQuality.Domain.Targets;

/// <summary>What is asked of one rep in one period, and the time there is for it.</summary>
public sealed class SalesTarget
{
    /// <summary>Deals to win, at least one.</summary>
    public int Deals { get; init; }

    /// <summary>The stages from the first meeting to winning.</summary>
    public IReadOnlyList<TargetStage> Stages { get; init; } = [];

    /// <summary>How many of the stages an opportunity has passed when it is validated.</summary>
    public int StagesBeforeValidation { get; init; } = 1;

    /// <summary>Workdays of the period.</summary>
    public decimal Workdays { get; init; }

    /// <summary>Those of them the rep is away.</summary>
    public decimal AbsenceDays { get; init; }

    /// <summary>Hours of a workday.</summary>
    public decimal HoursPerDay { get; init; }

    /// <summary>Share of them there is for selling, 0 to 1.</summary>
    public decimal SellingShare { get; init; }

    /// <summary>Hours already owed to open opportunities.</summary>
    public decimal HoursOwed { get; init; }

    /// <summary>Hours of a meeting: duration, preparation, travel and follow-up.</summary>
    public decimal HoursPerMeeting { get; init; }
}
