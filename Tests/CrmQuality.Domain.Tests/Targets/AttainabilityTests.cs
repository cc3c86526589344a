using System;
using System.Linq;
using CrmQuality.Domain.Targets;

namespace CrmQuality.Domain.Tests.Targets;

[TestClass]
public sealed class AttainabilityTests
{
    [TestMethod]
    public void Of_WorkedExample_GivesItsFigures()
    {
        var result = new SomeTarget().Judge();

        Assert.AreEqual(0.06m, result.WinChance);
        Assert.AreEqual(67, result.RequiredFirstMeetings);
        Assert.AreEqual(0.577, result.HitChance, 0.0005);
        Assert.AreEqual(91, result.MeetingsForEightyPercent);
        Assert.AreEqual(141.33m, Math.Round(result.AllMeetings!.Value, 2));
        Assert.AreEqual(222.75m, result.FreeHours);
        Assert.AreEqual(55, result.Capacity);
        Assert.AreEqual(2.57m, Math.Round(result.Utilisation!.Value, 2));
        Assert.AreEqual(AttainabilityVerdict.Unattainable, result.Verdict);
        Assert.AreEqual(1.56m, Math.Round(result.AttainableDeals, 2));
        Assert.AreEqual((27, 36), (result.RequiredValidated, result.ValidatedForEightyPercent));
        Assert.AreEqual(3.51m, Math.Round(result.UtilisationForEightyPercent!.Value, 2));
        Assert.AreEqual((25, TargetFlaw.None), (result.AffordableFirstMeetings, result.Flaw));
    }

    [TestMethod]
    [DataRow(40, "0.85", AttainabilityVerdict.Attainable)]
    [DataRow(34, "1", AttainabilityVerdict.Stretch)]
    [DataRow(33, "1.0303030303030303030303030303", AttainabilityVerdict.Unattainable)]
    [DataRow(39, "0.8717948717948717948717948718", AttainabilityVerdict.Stretch)]
    public void Of_Utilisation_BoundsAreIncluded(int hours, string utilisation, AttainabilityVerdict expected)
    {
        var target = new SomeTarget { Deals = 17, Stages = [new(0.5m, 1)], Workdays = hours, HoursPerDay = 1, SellingShare = 1, HoursPerMeeting = 1 };

        var result = target.Judge();

        Assert.AreEqual(utilisation, result.Utilisation!.Value.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.AreEqual(expected, result.Verdict);
    }

    [TestMethod]
    public void Of_WholeNumberOfMeetings_IsNotRoundedUpByAHair()
    {
        var third = ShrunkProbability.Of(10, 20, 1 / 3m * 3)!.Value / 2;

        Assert.AreEqual(6, new SomeTarget { Deals = 2, Stages = [new(third, 1)] }.Judge().RequiredFirstMeetings);
        Assert.AreEqual(50, new SomeTarget { Deals = 3, Stages = [new(0.3m, 1), new(0.2m, 1)] }.Judge().RequiredFirstMeetings);
    }

    [TestMethod]
    public void Of_AbsenceAndHoursOwed_LeaveLessTime()
    {
        Assert.AreEqual(50m, new SomeTarget { AbsenceDays = 6, HoursOwed = 2.5m }.Judge().Capacity);
        Assert.AreEqual(0m, new SomeTarget { AbsenceDays = 67 }.Judge().FreeHours);
    }

    [TestMethod]
    public void Of_NoWorkingTime_IsUnattainableWithoutUtilisation()
    {
        var result = new SomeTarget { Workdays = 0 }.Judge();

        Assert.AreEqual((AttainabilityVerdict.Unattainable, 0, 0m), (result.Verdict, result.Capacity, result.AttainableDeals));
        Assert.IsNull(result.Utilisation);
        Assert.IsNull(result.UtilisationForEightyPercent);
        Assert.AreEqual(67, result.RequiredFirstMeetings);
        Assert.AreEqual(0.0, result.ChanceInTheTimeThereIs);
    }

    [TestMethod]
    [DataRow("0")]
    [DataRow("0.0000001")]
    public void Of_NoChanceOfWinning_IsUnattainableWithoutMeetings(string probability)
    {
        var chance = decimal.Parse(probability, System.Globalization.CultureInfo.InvariantCulture);

        var result = new SomeTarget { Stages = [new(0.5m, 1), new(chance, 1)] }.Judge();

        Assert.AreEqual((AttainabilityVerdict.Unattainable, TargetFlaw.None), (result.Verdict, result.Flaw));
        Assert.IsNull(result.RequiredFirstMeetings);
        Assert.IsNull(result.AllMeetings);
        Assert.IsNull(result.RequiredValidated);
        Assert.AreEqual((0m, 0.0), (result.AttainableDeals, result.HitChance));
    }

    [TestMethod]
    public void Of_EverythingIsWon_NeedsAsManyMeetingsAsDeals()
    {
        var result = new SomeTarget { Stages = [new(1, 1)] }.Judge();

        Assert.AreEqual((4, 4, 1.0), (result.RequiredFirstMeetings, result.MeetingsForEightyPercent, result.HitChance));
        Assert.AreEqual((4, 4), (result.RequiredValidated, result.ValidatedForEightyPercent));
    }

    [TestMethod]
    [DataRow(0, 67)]
    [DataRow(2, 14)]
    [DataRow(4, 4)]
    public void Of_ValidationAfterSomeStages_CountsTheStagesAfterIt(int stages, int expected) =>
        Assert.AreEqual(expected, new SomeTarget { StagesBeforeValidation = stages }.Judge().RequiredValidated);

    [TestMethod]
    public void Of_LargestFigures_DoNotOverflow()
    {
        var result = new SomeTarget { Deals = 1000, Stages = [.. Enumerable.Repeat(new TargetStage(0.76m, 1000), 50)], HoursPerMeeting = 0.000001m }.Judge();

        Assert.AreEqual(AttainabilityVerdict.Unattainable, result.Verdict);
        Assert.IsGreaterThan(900_000_000, result.RequiredFirstMeetings!.Value);
    }
}
