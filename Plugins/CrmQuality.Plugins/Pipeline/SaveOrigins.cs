using System;
using CrmQuality.Domain.Assessment;
using CrmQuality.Plugins.Dataverse;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Plugins.Pipeline;

/// <summary>Tells who saves from the execution context alone, without a call.</summary>
internal static class SaveOrigins
{
    private const string PriceCalculation = "InternalSystemPriceCalculationEvent";

    public static SaveOrigin Of(IPluginExecutionContext execution)
    {
        if (IsPriceCalculation(execution))
        {
            return SaveOrigin.PriceCalculation;
        }

        if (execution is IPluginExecutionContext2 { InitiatingUserApplicationId: var application } && application != Guid.Empty)
        {
            return SaveOrigin.ApplicationUser;
        }

        return IsImportedCreate(execution) ? SaveOrigin.Import : SaveOrigin.Interactive;
    }

    private static bool IsPriceCalculation(IPluginExecutionContext? context)
    {
        for (; context is not null; context = context.ParentContext)
        {
            if (context.SharedVariables.TryGetValue(PriceCalculation, out var flag) && flag is true)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsImportedCreate(IPluginExecutionContext execution) =>
        execution.MessageName == "Create"
        && execution.InputParameters["Target"] is Entity target
        && target.GetAttributeValue<int?>(OpportunityColumns.ImportSequenceNumber) is not null;
}
