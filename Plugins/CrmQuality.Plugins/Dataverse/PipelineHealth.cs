using System;
using System.Globalization;
using CrmQuality.Domain.Assessment;
using CrmQuality.Domain.Wording;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.Plugins.Dataverse;

/// <summary>Counts the open opportunities whose verdict does not say what it should.</summary>
internal static class PipelineHealth
{
    public static void Check(IOrganizationService service, HealthReport report, int liveVersion, DateTime now)
    {
        report.AddCount(HealthCode.NotEvaluated, Count(service, query =>
        {
            var either = query.Criteria.AddFilter(LogicalOperator.Or);
            either.AddCondition(OpportunityColumns.Verdict, ConditionOperator.Null);
            either.AddCondition(OpportunityColumns.Verdict, ConditionOperator.Equal, Verdict.NotEvaluated.ToChoice().Value);
        }));
        report.AddCount(HealthCode.JudgedEarlier, Count(service, query => query.Criteria.AddCondition(OpportunityColumns.CriteriaVersion, ConditionOperator.LessThan, liveVersion)));
        report.AddCount(HealthCode.Lapsed, Count(service, query => query.Criteria.AddCondition(OpportunityColumns.ValidUntil, ConditionOperator.LessEqual, now)));
    }

    /// <remarks>The platform counts to 5,000 and says when there are more.</remarks>
    private static string Count(IOrganizationService service, Action<QueryExpression> restrict)
    {
        var query = new QueryExpression(OpportunityColumns.Table)
        {
            ColumnSet = new ColumnSet(OpportunityColumns.Id),
            PageInfo = new PagingInfo { Count = 1, PageNumber = 1, ReturnTotalRecordCount = true },
        };
        query.Criteria.AddCondition(OpportunityColumns.State, ConditionOperator.Equal, (int)OpportunityState.Open);
        restrict(query);
        var found = service.RetrieveMultiple(query);
        return found.TotalRecordCount.ToString(CultureInfo.InvariantCulture) + (found.TotalRecordCountLimitExceeded ? "+" : "");
    }
}
