using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using CrmQuality.EmbeddedDataverse.Store;

namespace CrmQuality.EmbeddedDataverse.Solutions;

/// <summary>Checks that every registered plug-in type is a public class of its assembly, without loading the assembly.</summary>
internal static class AssemblyCheck
{
    public static void Run(RowStore store)
    {
        foreach (var assembly in store.Rows("pluginassembly").Where(row => row["content"] is string))
        {
            var reference = new RowReference("pluginassembly", assembly.Id);
            var classes = PublicClasses((string)assembly["content"]!, (string?)assembly["name"] ?? "");
            foreach (var type in store.Rows("plugintype").Where(row => reference.Equals(row["pluginassemblyid"])))
            {
                if (!classes.Contains((string?)type["typename"] ?? ""))
                {
                    throw new SolutionImportException(
                        SolutionErrors.PluginTypes,
                        $"Plugin Types import: FAILURE. PluginType [{type["typename"]}] not found in PluginAssembly [{assembly["name"]}]: it holds no public class of this name.");
                }
            }
        }
    }

    private static HashSet<string> PublicClasses(string content, string name)
    {
        try
        {
            using var image = new PEReader(new MemoryStream(Convert.FromBase64String(content)));
            var metadata = image.GetMetadataReader();
            return [.. metadata.TypeDefinitions.Select(metadata.GetTypeDefinition).Where(IsPublicClass).Select(type => FullName(metadata, type))];
        }
        catch (Exception cause) when (cause is BadImageFormatException or InvalidOperationException or FormatException)
        {
            throw new SolutionImportException($"Plugin Types import: FAILURE. The file of PluginAssembly [{name}] is not a .NET assembly.", cause)
            {
                ErrorCode = SolutionErrors.PluginTypes,
            };
        }
    }

    private static bool IsPublicClass(TypeDefinition type) =>
        (type.Attributes & TypeAttributes.VisibilityMask) == TypeAttributes.Public && (type.Attributes & (TypeAttributes.Abstract | TypeAttributes.Interface)) == 0;

    private static string FullName(MetadataReader metadata, TypeDefinition type)
    {
        var space = metadata.GetString(type.Namespace);
        return space.Length == 0 ? metadata.GetString(type.Name) : space + "." + metadata.GetString(type.Name);
    }
}
