using System;
using System.Collections.Generic;
using System.IO;
using System.Reflection;
using CrmQuality.EmbeddedDataverse.Store;

namespace CrmQuality.EmbeddedDataverse.Plugins;

/// <summary>The plug-in assemblies of an organisation: those of pluginassembly rows, and those a host has loaded itself.</summary>
internal sealed class PluginAssemblies(RowStore store)
{
    private readonly Dictionary<string, Assembly> hosted = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<Guid, (string Content, PluginLoadContext Context, Assembly Assembly)> loaded = [];

    public void Host(Assembly assembly) => hosted[assembly.GetName().Name!] = assembly;

    /// <summary>The class a plugintype row names.</summary>
    /// <exception cref="InvalidOperationException">The assembly or the class is missing.</exception>
    public Type Resolve(Row pluginType)
    {
        var typeName = (string?)pluginType["typename"] ?? throw new InvalidOperationException($"The plugintype {pluginType.Id} has no typename.");
        var assembly = pluginType["pluginassemblyid"] is RowReference reference
            ? Assembly(store.Row(reference.Table, reference.Id) ?? throw Missing(typeName, $"its pluginassembly {reference.Id} does not exist"))
            : throw Missing(typeName, "its plugintype names no pluginassembly");
        return assembly.GetType(typeName) ?? throw Missing(typeName, $"the assembly {assembly.FullName} has no such class");
    }

    private static InvalidOperationException Missing(string typeName, string reason) =>
        new($"The plug-in {typeName} cannot be loaded: {reason}.");

    private Assembly Assembly(Row row)
    {
        var name = (string?)row["name"] ?? "";
        if (row["content"] is not string content)
        {
            return hosted.GetValueOrDefault(name)
                ?? throw new InvalidOperationException($"The pluginassembly '{name}' has no content, and the host has loaded no assembly of this name.");
        }

        if (loaded.TryGetValue(row.Id, out var known) && ReferenceEquals(known.Content, content))
        {
            return known.Assembly;
        }

        known.Context?.Unload();
        var context = new PluginLoadContext(name);
        using var stream = new MemoryStream(Convert.FromBase64String(content));
        var assembly = context.LoadFromStream(stream);
        loaded[row.Id] = (content, context, assembly);
        return assembly;
    }
}
