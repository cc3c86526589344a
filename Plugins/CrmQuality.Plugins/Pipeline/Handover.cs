using Microsoft.Xrm.Sdk;

namespace CrmQuality.Plugins.Pipeline;

/// <summary>What a step leaves for the later steps of the same save, so that they need not ask again.</summary>
internal static class Handover
{
    /// <summary>Leaves a value; only texts and collections of rows survive the way to another worker.</summary>
    public static void Leave(IPluginExecutionContext execution, string key, object value) => execution.SharedVariables[key] = value;

    /// <summary>What an earlier step left; null when nothing was.</summary>
    /// <remarks>What stage 10 leaves stands in the variables of the parent context of the later stages.</remarks>
    public static T? Find<T>(IPluginExecutionContext execution, string key)
        where T : class =>
        Of<T>(execution, key) ?? Of<T>(execution.ParentContext, key);

    private static T? Of<T>(IPluginExecutionContext? execution, string key)
        where T : class =>
        execution is not null && execution.SharedVariables.TryGetValue(key, out var value) ? value as T : null;
}
