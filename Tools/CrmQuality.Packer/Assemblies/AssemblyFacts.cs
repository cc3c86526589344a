using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace CrmQuality.Packer.Assemblies;

/// <summary>What the metadata of an assembly says.</summary>
/// <param name="Name">Name, version, culture and public key token.</param>
/// <param name="IsSigned">Whether it carries a strong-name signature, not merely a public key.</param>
/// <param name="TargetFramework">Value of the target framework attribute, if any.</param>
/// <param name="References">The assemblies it refers to.</param>
/// <param name="PluginClasses">The classes Dataverse can run.</param>
/// <param name="Resources">Names of the embedded resources.</param>
/// <param name="Literals">Every text in its code.</param>
internal sealed record AssemblyFacts(
    AssemblyName Name,
    bool IsSigned,
    string? TargetFramework,
    IReadOnlyList<AssemblyName> References,
    IReadOnlyList<PluginClass> PluginClasses,
    IReadOnlyList<string> Resources,
    IReadOnlySet<string> Literals)
{
    public static AssemblyFacts Of(PEReader image, MetadataReader metadata) => new(
        metadata.GetAssemblyDefinition().GetAssemblyName(),
        HasSignature(image, metadata),
        TargetFrameworkOf(metadata),
        [.. metadata.AssemblyReferences.Select(handle => metadata.GetAssemblyReference(handle).GetAssemblyName())],
        new PluginTypeFinder(metadata).Find(),
        [.. metadata.ManifestResources.Select(handle => metadata.GetString(metadata.GetManifestResource(handle).Name))],
        LiteralsOf(metadata));

    private static HashSet<string> LiteralsOf(MetadataReader metadata)
    {
        var literals = new HashSet<string>(System.StringComparer.Ordinal);
        for (UserStringHandle handle = MetadataTokens.UserStringHandle(0); ;)
        {
            handle = metadata.GetNextHandle(handle);
            if (handle.IsNil)
            {
                return literals;
            }

            literals.Add(metadata.GetUserString(handle));
        }
    }

    private static bool HasSignature(PEReader image, MetadataReader metadata)
    {
        CorHeader? header = image.PEHeaders.CorHeader;
        if (header is null || metadata.GetAssemblyDefinition().PublicKey.IsNil || !header.Flags.HasFlag(CorFlags.StrongNameSigned))
        {
            return false;
        }

        // A public-signed assembly sets the flag too, but leaves the room for the signature empty.
        DirectoryEntry place = header.StrongNameSignatureDirectory;
        return place.Size > 0
            && image.GetSectionData(place.RelativeVirtualAddress).GetContent(0, place.Size).Any(octet => octet != 0);
    }

    private static string? TargetFrameworkOf(MetadataReader metadata)
    {
        foreach (CustomAttributeHandle handle in metadata.GetAssemblyDefinition().GetCustomAttributes())
        {
            CustomAttribute attribute = metadata.GetCustomAttribute(handle);
            if (IsTargetFramework(metadata, attribute))
            {
                BlobReader value = metadata.GetBlobReader(attribute.Value);
                value.ReadUInt16();
                return value.ReadSerializedString();
            }
        }

        return null;
    }

    private static bool IsTargetFramework(MetadataReader metadata, CustomAttribute attribute) =>
        attribute.Constructor.Kind == HandleKind.MemberReference
        && metadata.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent is { Kind: HandleKind.TypeReference } parent
        && metadata.StringComparer.Equals(metadata.GetTypeReference((TypeReferenceHandle)parent).Name, "TargetFrameworkAttribute");
}
