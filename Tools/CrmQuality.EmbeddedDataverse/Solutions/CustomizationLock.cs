using System;
using System.Linq;
using System.Xml;
using System.Xml.Linq;
using CrmQuality.EmbeddedDataverse.Store;

namespace CrmQuality.EmbeddedDataverse.Solutions;

/// <summary>The environment setting that blocks unmanaged customisations, a node of the column <c>orgdborgsettings</c> of organization.</summary>
internal static class CustomizationLock
{
    public const string Setting = "IsLockdownOfUnmanagedCustomizationEnabled";

    public const string Text =
        "This environment doesn't allow unmanaged customizations. This was a choice made by your admin, and certain actions won't be available or will be view only.";

    public static bool IsOn(RowStore store) =>
        store.Rows("organization").FirstOrDefault()?["orgdborgsettings"] is string settings
        && Value(settings) is { } value
        && value.Trim().Equals("true", StringComparison.OrdinalIgnoreCase);

    private static string? Value(string settings)
    {
        try
        {
            return XElement.Parse(settings).Element(Setting)?.Value;
        }
        catch (XmlException)
        {
            return null;
        }
    }
}
