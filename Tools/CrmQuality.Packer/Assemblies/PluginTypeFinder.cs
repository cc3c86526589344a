using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Reflection.Metadata;

namespace CrmQuality.Packer.Assemblies;

/// <summary>Finds the public concrete classes that implement Microsoft.Xrm.Sdk.IPlugin, themselves or through a base class.</summary>
internal sealed class PluginTypeFinder(MetadataReader metadata)
{
    public IReadOnlyList<string> Find() =>
        [.. metadata.TypeDefinitions.Where(CanRun).Select(NameOf).Order(StringComparer.Ordinal)];

    private bool CanRun(TypeDefinitionHandle handle)
    {
        TypeDefinition type = metadata.GetTypeDefinition(handle);
        return (type.Attributes & TypeAttributes.VisibilityMask) == TypeAttributes.Public
            && (type.Attributes & (TypeAttributes.Abstract | TypeAttributes.Interface)) == 0
            && type.GetGenericParameters().Count == 0
            && IsPlugin(handle);
    }

    private bool IsPlugin(EntityHandle handle) => handle.Kind switch
    {
        HandleKind.TypeReference => IsInterface(metadata.GetTypeReference((TypeReferenceHandle)handle)),
        HandleKind.TypeDefinition => IsPlugin(metadata.GetTypeDefinition((TypeDefinitionHandle)handle)),
        _ => false,
    };

    private bool IsPlugin(TypeDefinition type) =>
        type.GetInterfaceImplementations().Any(handle => IsPlugin(metadata.GetInterfaceImplementation(handle).Interface))
        || (!type.BaseType.IsNil && IsPlugin(type.BaseType));

    private bool IsInterface(TypeReference type) =>
        metadata.StringComparer.Equals(type.Namespace, "Microsoft.Xrm.Sdk")
        && metadata.StringComparer.Equals(type.Name, "IPlugin");

    private string NameOf(TypeDefinitionHandle handle)
    {
        TypeDefinition type = metadata.GetTypeDefinition(handle);
        return $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}";
    }
}
