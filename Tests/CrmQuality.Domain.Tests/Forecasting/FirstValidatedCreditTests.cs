using System;
using CrmQuality.Domain.Assessment;
using CrmQuality.Domain.Forecasting;

namespace CrmQuality.Domain.Tests.Forecasting;

[TestClass]
public sealed class FirstValidatedCreditTests
{
    private static readonly Guid Owner = new("11111111-0000-0000-0000-000000000001");
    private static readonly Guid Initiator = new("22222222-0000-0000-0000-000000000002");

    [TestMethod]
    public void Of_FirstValidation_CreditsTheOwner()
    {
        var credit = FirstValidatedCredit.Of(null, Verdict.Validated, new(OwnerKind.User, Owner), Initiator);

        Assert.AreEqual(new FirstValidatedCredit(Owner, false), credit);
    }

    [TestMethod]
    public void Of_FirstValidationOwnedByTeam_CreditsTheInitiatingUserMarked()
    {
        var credit = FirstValidatedCredit.Of(null, Verdict.Validated, new(OwnerKind.Team, Owner), Initiator);

        Assert.AreEqual(new FirstValidatedCredit(Initiator, true), credit);
    }

    [TestMethod]
    public void Of_ValidatedBefore_CreditsNobody()
    {
        var before = new DateTime(2024, 2, 29, 0, 0, 0, DateTimeKind.Utc);

        Assert.IsNull(FirstValidatedCredit.Of(before, Verdict.Validated, new(OwnerKind.User, Owner), Initiator));
    }

    [TestMethod]
    [DataRow(Verdict.Waived)]
    [DataRow(Verdict.OutOfScope)]
    [DataRow(Verdict.Unvalidated)]
    [DataRow(Verdict.Expired)]
    [DataRow(Verdict.NotEvaluated)]
    public void Of_OtherVerdict_CreditsNobody(Verdict verdict) =>
        Assert.IsNull(FirstValidatedCredit.Of(null, verdict, new(OwnerKind.User, Owner), Initiator));
}
