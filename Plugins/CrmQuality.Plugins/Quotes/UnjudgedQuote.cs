using System;
using CrmQuality.Domain.Assessment;
using CrmQuality.Plugins.Dataverse;
using CrmQuality.Plugins.Opportunities;
using CrmQuality.Plugins.Pipeline;

namespace CrmQuality.Plugins.Quotes;

/// <summary>A quote whose opportunity could not be judged because of an error of ours.</summary>
internal sealed class UnjudgedQuote(LocalPluginContext context)
{
    /// <summary>Stops it where a set fails closed; else keeps the later step from the read that failed, and notes that nothing was judged.</summary>
    public void Apply(Exception defect)
    {
        new UnjudgedGate(context).RefuseIfClosed();
        if (context.IsBeforeTransaction)
        {
            context.GiveUpReading(defect);
        }
        else
        {
            QuoteColumns.WriteVerdict(context.Target, Verdict.NotEvaluated);
        }
    }
}
