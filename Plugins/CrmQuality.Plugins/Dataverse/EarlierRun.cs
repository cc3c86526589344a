using System;
using System.Collections.Generic;
using System.Globalization;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Plugins.Dataverse;

/// <summary>Notices that the judging step has run on this very save already, as where it is registered twice: what our columns hold then is no client's.</summary>
internal sealed class EarlierRun
{
    private const string Key = "crmq_judged";

    private readonly IPluginExecutionContext execution;
    private readonly Entity target;
    private readonly OptionSetValue? category;

    /// <summary>Takes back what an earlier run wrote into the row; does nothing where there was none.</summary>
    /// <param name="execution">The step.</param>
    /// <param name="target">What the save writes.</param>
    /// <param name="kept">Columns of ours that this save may write.</param>
    public EarlierRun(IPluginExecutionContext execution, Entity target, IReadOnlyList<string> kept)
    {
        this.execution = execution;
        this.target = target;
        if (execution.SharedVariables.TryGetValue(Key, out var left) && left is string text && text.StartsWith(Mark, StringComparison.Ordinal))
        {
            Undo(text.Substring(Mark.Length), kept);
        }

        category = target.GetAttributeValue<OptionSetValue>(OpportunityColumns.ForecastCategory);
    }

    /// <summary>Leaves what another run needs to begin where this one began.</summary>
    public void Leave() => execution.SharedVariables[Key] = Mark + category?.Value.ToString(CultureInfo.InvariantCulture);

    private string Mark => target.GetAttributeValue<string>(OpportunityColumns.Fingerprint) + "|";

    private void Undo(string chosen, IReadOnlyList<string> kept)
    {
        target.Attributes.Remove(OpportunityColumns.ForecastCategory);
        VerdictColumns.DropClientValues(target, null, kept);
        if (int.TryParse(chosen, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            target[OpportunityColumns.ForecastCategory] = new OptionSetValue(number);
        }
    }
}
