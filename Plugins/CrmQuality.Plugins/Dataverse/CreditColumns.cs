using System;
using CrmQuality.Domain.Assessment;
using CrmQuality.Domain.Forecasting;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Plugins.Dataverse;

/// <summary>Writes when an opportunity was validated, and who is credited the first time.</summary>
internal static class CreditColumns
{
    /// <summary>Writes nothing unless the new verdict is validated and the stored one is not.</summary>
    /// <param name="target">What the save writes.</param>
    /// <param name="stored">The stored row; null on a create.</param>
    /// <param name="assessment">The new assessment.</param>
    /// <param name="initiatingUserId">Who saves.</param>
    /// <param name="isOpeningBalance">Whether the stored row passed already, and only had not been judged by this version: nobody is credited.</param>
    public static void Write(Entity target, Entity? stored, OpportunityAssessment assessment, Guid initiatingUserId, Func<bool> isOpeningBalance)
    {
        if (assessment.Verdict != Verdict.Validated || OptionValues.VerdictOf(stored) == Verdict.Validated)
        {
            return;
        }

        target[OpportunityColumns.ValidatedOn] = assessment.EvaluatedOn;
        var firstValidatedOn = stored?.GetAttributeValue<DateTime?>(OpportunityColumns.FirstValidatedOn);
        var credit = FirstValidatedCredit.Of(firstValidatedOn, assessment.Verdict, OwnerOf(target, stored, initiatingUserId), initiatingUserId);
        if (credit is not null)
        {
            target[OpportunityColumns.FirstValidatedOn] = assessment.EvaluatedOn;
            target[OpportunityColumns.CreditedTo] = isOpeningBalance() ? null : new EntityReference("systemuser", credit.UserId);
        }
    }

    private static OpportunityOwner OwnerOf(Entity target, Entity? stored, Guid initiatingUserId)
    {
        var owner = target.GetAttributeValue<EntityReference>(OpportunityColumns.Owner)
            ?? stored?.GetAttributeValue<EntityReference>(OpportunityColumns.Owner)
            ?? new EntityReference("systemuser", initiatingUserId);
        return new OpportunityOwner(owner.LogicalName == "team" ? OwnerKind.Team : OwnerKind.User, owner.Id);
    }
}
