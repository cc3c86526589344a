using System.IO;
using CrmQuality.Cli.Commands;
using CrmQuality.EmbeddedDataverse;
using CrmQuality.Packer;

namespace CrmQuality.Cli.Dataverse;

/// <summary>An organisation in this process that has imported the solution which travels with the tool.</summary>
internal static class LocalOrganization
{
    /// <summary>A new one, with nothing published.</summary>
    /// <param name="currency">The ISO code of its currency.</param>
    public static EmbeddedOrganization Create(string currency = "EUR")
    {
        var organization = new EmbeddedOrganization(new EmbeddedOrganizationOptions
        {
            BaseCurrencyCode = currency,
            RecordEveryCall = false,
            EndsHangingPlugins = false,
        });
        using var zip = new MemoryStream();
        SolutionPacker.PackTo(zip, ShippedFiles.Solution, ShippedFiles.Plugin, managed: true);
        zip.Position = 0;
        organization.ImportSolution(zip);
        return organization;
    }
}
