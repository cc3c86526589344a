using System;
using System.Diagnostics;
using System.IO;
using CrmQuality.Cli.Commands;
using CrmQuality.Cli.Input.Criteria;
using CrmQuality.Cli.Publishing;
using CrmQuality.EmbeddedDataverse;
using CrmQuality.Packer;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Benchmarks;

/// <summary>An organisation with the packed solution and the sample criteria, into which opportunities are created.</summary>
internal sealed class PublishedOrganization
{
    private readonly EmbeddedOrganization organization = new(new EmbeddedOrganizationOptions { RecordEveryCall = false });
    private readonly IOrganizationService service;
    private int created;

    public PublishedOrganization()
    {
        using var zip = new MemoryStream();
        SolutionPacker.PackTo(zip, ShippedFiles.Solution, ShippedFiles.Plugin, managed: true);
        zip.Position = 0;
        organization.ImportSolution(zip);
        new Publisher(organization.ServiceFor(organization.AdministratorId), organization.Clock.UtcNow).Publish(CriteriaFile.Read(ShippedFiles.Sample("direct-sales.criteria.json")));
        service = organization.ServiceFor(organization.AdministratorId);
    }

    /// <summary>Creates opportunities, each judged by the plug-in, and runs the jobs they queue.</summary>
    public Cost Create(int rows)
    {
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        var watch = Stopwatch.StartNew();
        for (var row = 0; row < rows; row++)
        {
            service.Create(Next());
        }

        organization.DrainAsyncQueue();
        watch.Stop();
        return new Cost(rows, watch.Elapsed, GC.GetAllocatedBytesForCurrentThread() - bytes);
    }

    private Entity Next()
    {
        created++;
        return new Entity("opportunity")
        {
            ["name"] = "Opportunity " + created.ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["estimatedvalue"] = new Money(2000m + (created % 977)),
            ["estimatedclosedate"] = organization.Clock.UtcNow.Date.AddDays(10 + (created % 90)),
            ["decisionmaker"] = created % 3 != 0,
            ["stepname"] = "Qualify",
        };
    }
}
