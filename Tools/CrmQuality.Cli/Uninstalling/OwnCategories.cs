using System.Linq;
using CrmQuality.Cli.Dataverse;
using CrmQuality.Domain.Forecasting;
using CrmQuality.Plugins.Dataverse;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.Cli.Uninstalling;

/// <summary>Gives the reps the forecast categories back that caps have lowered; the criteria must be paused.</summary>
internal sealed class OwnCategories(IOrganizationService service)
{
    private const string Table = "opportunity";
    private const string Shown = "msdyn_forecastcategory";
    private const string Own = "crmq_ownforecastcategory";
    private const string Verdict = "crmq_verdict";
    private const string Missing = "crmq_missing";
    private const int ShownFirst = 100000000;
    private const int OurFirst = 284610000;

    /// <summary>Writes them.</summary>
    /// <returns>How many opportunities were capped.</returns>
    public int GiveBack()
    {
        var description = (RetrieveEntityResponse)service.Execute(new RetrieveEntityRequest { LogicalName = Table, EntityFilters = EntityFilters.Attributes });
        if (description.EntityMetadata.Attributes.All(column => column.LogicalName != Shown))
        {
            return 0;
        }

        var query = new QueryExpression(Table) { ColumnSet = new ColumnSet(Shown, Own, Verdict, Missing) };
        query.Criteria.AddCondition(Own, ConditionOperator.NotNull);
        query.Criteria.AddCondition(Shown, ConditionOperator.NotNull);
        var capped = service.All(query).Where(IsCapped).ToList();
        capped.ForEach(row => service.Update(new Entity(Table, row.Id) { [Shown] = new OptionSetValue(ShownFirst + (int)OwnOf(row)) }));
        return capped.Count;
    }

    /// <remarks>What a rep moved since the last evaluation is no cap and stays.</remarks>
    private static bool IsCapped(Entity row)
    {
        var shown = (ForecastCategory)(row.Choice(Shown)!.Value - ShownFirst);
        var mayBeCapped = row.Choice(Verdict) is not { } verdict || !((Domain.Assessment.Verdict)(verdict - OurFirst)).IsForecastable() || row.Text(Missing).Length > 0;
        return mayBeCapped && ForecastCap.MayWrite(shown) && ForecastCap.IsFirmer(OwnOf(row), shown);
    }

    private static ForecastCategory OwnOf(Entity row) => (ForecastCategory)(row.Choice(Own)!.Value - OurFirst);
}
