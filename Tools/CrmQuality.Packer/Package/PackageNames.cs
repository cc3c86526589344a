namespace CrmQuality.Packer.Package;

/// <summary>The three files every packed solution has at its root.</summary>
internal static class PackageNames
{
    public const string Manifest = "solution.xml";

    public const string Customizations = "customizations.xml";

    public const string ContentTypes = "[Content_Types].xml";

    public const string ContentTypesNamespace = "http://schemas.openxmlformats.org/package/2006/content-types";
}
