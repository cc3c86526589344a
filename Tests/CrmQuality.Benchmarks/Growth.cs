using System;
using System.Collections.Generic;
using System.Linq;

namespace CrmQuality.Benchmarks;

/// <summary>
/// Creates 100,000 opportunities in slices of 1,000; beside every fifth slice, 1,000 in an organisation of their own. The slices and their
/// neighbours alternate, so that a machine that slows down slows both.
/// </summary>
internal sealed class Growth
{
    private const int Slice = 1000;
    private const int Every = 5;

    private readonly List<Cost> large = [];
    private readonly List<Cost> small = [];
    private readonly List<Cost> beside = [];

    private Growth()
    {
    }

    /// <summary>Bytes the large organisation keeps per row.</summary>
    public double KeptPerRow { get; private set; }

    public int Rows => large.Sum(cost => cost.Rows);

    public double RowsPerSecond => Rows / large.Sum(cost => cost.Elapsed.TotalSeconds);

    public double AllocatedPerRow => large.Average(cost => cost.BytesPerRow);

    /// <summary>Bytes per row of the large organisation against those of small ones.</summary>
    public double AllocationRatio => AllocatedPerRow / small.Average(cost => cost.BytesPerRow);

    /// <summary>Median time of the slices against that of the small organisations beside them.</summary>
    public double TimeRatio => Median(beside) / Median(small);

    public static Growth Measure(int rows)
    {
        Warm().Create(2 * Slice);
        var growth = new Growth();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var organization = Warm();
        for (var slice = 0; slice < rows / Slice; slice++)
        {
            growth.large.Add(organization.Create(Slice));
            if (slice % Every == Every - 1)
            {
                growth.beside.Add(growth.large[^1]);
                growth.small.Add(Warm().Create(Slice));
            }
        }

        growth.KeptPerRow = (double)(GC.GetTotalMemory(forceFullCollection: true) - before) / rows;
        GC.KeepAlive(organization);
        return growth;
    }

    /// <summary>An organisation that has loaded and compiled its plug-in.</summary>
    private static PublishedOrganization Warm()
    {
        var organization = new PublishedOrganization();
        organization.Create(Slice / 10);
        return organization;
    }

    private static double Median(List<Cost> costs)
    {
        double[] sorted = [.. costs.Select(cost => cost.MicrosecondsPerRow).Order()];
        return sorted[sorted.Length / 2];
    }
}
