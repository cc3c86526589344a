using System;

namespace CrmQuality.Benchmarks;

/// <summary>What creating rows took.</summary>
/// <param name="Rows">How many.</param>
/// <param name="Elapsed">The time.</param>
/// <param name="Allocated">Bytes.</param>
internal sealed record Cost(int Rows, TimeSpan Elapsed, long Allocated)
{
    public double MicrosecondsPerRow => Elapsed.TotalMicroseconds / Rows;

    public double BytesPerRow => (double)Allocated / Rows;
}
