using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Reflection.Metadata;

namespace CrmQuality.Packer.Assemblies;

/// <summary>Finds the public concrete classes that implement Microsoft.Xrm.Sdk.IPlugin, themselves or through a base class.</summary>
internal sealed class PluginTypeFinder(MetadataReader metadata)
{
    private const int MostConfigurations = 2;

    public IReadOnlyList<PluginClass> Find() =>
        [.. metadata.TypeDefinitions.Where(CanRun).Select(handle => metadata.GetTypeDefinition(handle))
            .Select(type => new PluginClass(NameOf(type), type.GetMethods().Any(IsConstructorForDataverse))).OrderBy(type => type.Name, StringComparer.Ordinal)];

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

    private bool IsConstructorForDataverse(MethodDefinitionHandle handle)
    {
        MethodDefinition method = metadata.GetMethodDefinition(handle);
        if (!metadata.StringComparer.Equals(method.Name, ".ctor") || (method.Attributes & MethodAttributes.MemberAccessMask) != MethodAttributes.Public)
        {
            return false;
        }

        BlobReader signature = metadata.GetBlobReader(method.Signature);
        signature.ReadSignatureHeader();
        int parameters = signature.ReadCompressedInteger();
        signature.ReadSignatureTypeCode();
        bool areTexts = true;
        for (int parameter = 0; areTexts && parameter < parameters; parameter++)
        {
            areTexts = signature.ReadSignatureTypeCode() == SignatureTypeCode.String;
        }

        return areTexts && parameters <= MostConfigurations;
    }

    private string NameOf(TypeDefinition type) => $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}";
}
