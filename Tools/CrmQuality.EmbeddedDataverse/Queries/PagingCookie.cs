using System;
using System.Globalization;
using System.Linq;
using System.Xml;
using System.Xml.Linq;
using CrmQuality.EmbeddedDataverse.Validation;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.EmbeddedDataverse.Queries;

/// <summary>
/// The paging cookie: the page, what its first and last rows sort by, and their identifiers. Callers hand it back unread; the identifier of
/// the last row says where the next page begins.
/// </summary>
internal static class PagingCookie
{
    public static string Of(QueryExpression query, CompiledQuery compiled, Entity[] returned)
    {
        var page = Math.Max(1, query.PageInfo.PageNumber).ToString(CultureInfo.InvariantCulture);
        var cookie = new XElement("cookie", new XAttribute("page", page));
        foreach (var column in compiled.Orders.Select(key => key.Column.LogicalName).Where(name => name != compiled.Table.PrimaryId).Distinct())
        {
            cookie.Add(new XElement(column, Mark("last", returned[^1], column), Mark("first", returned[0], column)));
        }

        cookie.Add(new XElement(compiled.Table.PrimaryId, new XAttribute("last", returned[^1].Id.ToString("B")), new XAttribute("first", returned[0].Id.ToString("B"))));
        return cookie.ToString(SaveOptions.DisableFormatting);
    }

    /// <summary>The identifier of the last row of the page before, or null without a cookie.</summary>
    public static Guid? Last(string? cookie)
    {
        if (string.IsNullOrEmpty(cookie))
        {
            return null;
        }

        try
        {
            if (XElement.Parse(cookie) is { Name.LocalName: "cookie" } node && node.Attribute("page") is not null
                && Guid.TryParse(node.Elements().LastOrDefault()?.Attribute("last")?.Value, out var id))
            {
                return id;
            }
        }
        catch (XmlException)
        {
            // Falls through to the refusal below, which is the same for anything that is not a cookie.
        }

        throw Faults.Of(ErrorCodes.InvalidPagingCookie, $"'{Faults.Shown(cookie)}' is not a paging cookie.");
    }

    /// <summary>What a row sorts by; a blank, or a column that is not returned, is marked as such.</summary>
    private static XAttribute Mark(string name, Entity row, string column) =>
        row.Attributes.TryGetValue(column, out var value) && (value as string ?? DistinctKey.Text(value)) is { } text ? new XAttribute(name, Writable(text)) : new XAttribute(name + "null", "1");

    private static string Writable(string text) => new([.. text.Where(XmlConvert.IsXmlChar)]);
}
