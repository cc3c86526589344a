using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using CrmQuality.EmbeddedDataverse.Validation;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Queries;

/// <summary>
/// The paging cookie: the page with the identifiers it begins and ends with. Callers hand it back unread; pages are counted here, so all
/// it has to be is a cookie.
/// </summary>
internal static class PagingCookie
{
    public static string Of(int page, string primaryId, Entity[] returned) =>
        new XElement(
            "cookie",
            new XAttribute("page", page.ToString(CultureInfo.InvariantCulture)),
            new XElement(primaryId, new XAttribute("last", returned[^1].Id.ToString("B")), new XAttribute("first", returned[0].Id.ToString("B"))))
        .ToString(SaveOptions.DisableFormatting);

    public static void Check(string? cookie)
    {
        if (string.IsNullOrEmpty(cookie))
        {
            return;
        }

        try
        {
            if (XElement.Parse(cookie) is { Name.LocalName: "cookie" } node && node.Attribute("page") is not null)
            {
                return;
            }
        }
        catch (XmlException)
        {
            // Falls through to the refusal below, which is the same for anything that is not a cookie.
        }

        throw Faults.Of(ErrorCodes.InvalidPagingCookie, $"'{Faults.Shown(cookie)}' is not a paging cookie.");
    }
}
