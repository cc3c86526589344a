using System;
using CrmQuality.Domain.Assessment;

namespace CrmQuality.Domain.Forecasting;

/// <summary>Who is credited with an opportunity that is validated for the first time ever.</summary>
/// <param name="UserId">The owner after the save, or the initiating user where a team owns the opportunity.</param>
/// <param name="IsForTeam">Marks the second case.</param>
public sealed record FirstValidatedCredit(Guid UserId, bool IsForTeam)
{
    /// <summary>The credit this verdict earns, or null.</summary>
    /// <remarks>
    /// A waived verdict earns none, nor does validating again or handing the opportunity over, because <paramref name="firstValidatedOn"/>
    /// is then set. The opening balance of a publish or a backfill sets that moment without asking for a credit.
    /// </remarks>
    /// <param name="firstValidatedOn">The first-validated moment stored before this save.</param>
    /// <param name="verdict">The new verdict.</param>
    /// <param name="owner">The owner after the save.</param>
    /// <param name="initiatingUserId">Who started the save.</param>
    public static FirstValidatedCredit? Of(DateTime? firstValidatedOn, Verdict verdict, OpportunityOwner owner, Guid initiatingUserId)
    {
        if (verdict != Verdict.Validated || firstValidatedOn is not null)
        {
            return null;
        }

        return owner.Kind == OwnerKind.Team ? new(initiatingUserId, true) : new(owner.Id, false);
    }
}
