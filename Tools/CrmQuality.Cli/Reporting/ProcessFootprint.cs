using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;

namespace CrmQuality.Cli.Reporting;

/// <summary>What the running process has used so far.</summary>
internal static class ProcessFootprint
{
    private const double BytesPerMegabyte = 1 << 20;
    private const double KilobytesPerMegabyte = 1 << 10;
    private const string LinuxStatus = "/proc/self/status";

    /// <summary>Seconds since the process started.</summary>
    public static double Seconds
    {
        get
        {
            using var process = Process.GetCurrentProcess();
            return (DateTime.Now - process.StartTime).TotalSeconds;
        }
    }

    /// <summary>The largest resident size so far.</summary>
    /// <remarks>On Linux the framework reports the present size as the peak; the kernel keeps the true one.</remarks>
    public static double PeakMemoryMB => LinuxPeak() ?? FrameworkPeak();

    private static double? LinuxPeak()
    {
        var line = File.Exists(LinuxStatus) ? File.ReadLines(LinuxStatus).FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal)) : null;
        var number = line?.Split(' ', '\t', ':').FirstOrDefault(word => word.Length > 0 && char.IsDigit(word[0]));
        return number is null ? null : double.Parse(number, CultureInfo.InvariantCulture) / KilobytesPerMegabyte;
    }

    private static double FrameworkPeak()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64 / BytesPerMegabyte;
    }
}
