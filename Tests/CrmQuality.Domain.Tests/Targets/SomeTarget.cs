using CrmQuality.Domain.Targets;

namespace CrmQuality.Domain.Tests.Targets;

/// <summary>The worked target: four deals in a quarter. A test changes the one fact it is about.</summary>
internal sealed class SomeTarget
{
    public int Deals { get; set; } = 4;

    public TargetStage[] Stages { get; set; } = [new(0.4m, 1), new(0.5m, 1.5m), new(0.6m, 2), new(0.5m, 1)];

    public int StagesBeforeValidation { get; set; } = 1;

    public decimal Workdays { get; set; } = 66;

    public decimal AbsenceDays { get; set; }

    public decimal HoursPerDay { get; set; } = 7.5m;

    public decimal SellingShare { get; set; } = 0.45m;

    public decimal HoursOwed { get; set; }

    public decimal HoursPerMeeting { get; set; } = 4;

    public Attainability Judge() => Attainability.Of(new SalesTarget
    {
        Deals = Deals,
        Stages = Stages,
        StagesBeforeValidation = StagesBeforeValidation,
        Workdays = Workdays,
        AbsenceDays = AbsenceDays,
        HoursPerDay = HoursPerDay,
        SellingShare = SellingShare,
        HoursOwed = HoursOwed,
        HoursPerMeeting = HoursPerMeeting,
    });
}
