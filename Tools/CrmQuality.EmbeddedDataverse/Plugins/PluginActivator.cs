using System;
using System.Reflection;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Plugins;

/// <summary>Makes plug-in instances the way Dataverse does: by the constructor with both configurations, with the unsecure one, or with none.</summary>
internal static class PluginActivator
{
    public static IPlugin Create(Type type, string? unsecure, string? secure)
    {
        var (constructor, arguments) = Constructor(type, unsecure, secure);
        try
        {
            return constructor.Invoke(arguments) as IPlugin
                ?? throw new InvalidOperationException($"The class {type.FullName} does not implement Microsoft.Xrm.Sdk.IPlugin.");
        }
        catch (TargetInvocationException failure) when (failure.InnerException is not null)
        {
            throw new InvalidOperationException($"The constructor of the plug-in {type.FullName} failed: {failure.InnerException.Message}", failure.InnerException);
        }
    }

    private static (ConstructorInfo Constructor, object?[] Arguments) Constructor(Type type, string? unsecure, string? secure)
    {
        if (type.GetConstructor([typeof(string), typeof(string)]) is { } both)
        {
            return (both, [unsecure ?? "", secure ?? ""]);
        }

        if (type.GetConstructor([typeof(string)]) is { } one)
        {
            return (one, [unsecure ?? ""]);
        }

        return type.GetConstructor([]) is { } none
            ? (none, [])
            : throw new InvalidOperationException($"The plug-in {type.FullName} has no public constructor (string, string), (string) or ().");
    }
}
