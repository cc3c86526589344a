using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using CrmQuality.Domain.Snapshots;

namespace CrmQuality.EngineBenchmarks.Comparing;

/// <summary>The first verdict of a fresh process, the engine's against the hand-written code's, which reads the same published text.</summary>
/// <remarks>The fastest of the rounds counts: a process that starts has no second try to make up for what else the machine did.</remarks>
internal sealed class ColdStart : IDisposable
{
    private const int Rounds = 15;
    private readonly string snapshot = Path.GetTempFileName();

    public ColdStart() => File.WriteAllText(snapshot, SnapshotWriter.Write(TwelveCriteria.Compile()));

    private static string Here => Path.Combine(AppContext.BaseDirectory, "CrmQuality.EngineBenchmarks");

    /// <summary>The .NET Framework build beside this one, which mono runs.</summary>
    private static string Framework => Path.Combine(AppContext.BaseDirectory, "..", "net462", "CrmQuality.EngineBenchmarks.exe");

    public void Dispose() => File.Delete(snapshot);

    public (double Ratio, double Milliseconds) OnNet() => Compare("dotnet", Here + ".dll");

    /// <summary>Null where mono or the .NET Framework build is missing.</summary>
    public (double Ratio, double Milliseconds)? OnMono()
    {
        try
        {
            return File.Exists(Framework) ? Compare("mono", Framework) : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    private (double Ratio, double Milliseconds) Compare(string host, string program)
    {
        var rivals = new List<double>();
        var engines = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            var (rival, expected) = Run(host, program, "rival");
            var (engine, verdict) = Run(host, program, "engine");
            if (verdict != expected)
            {
                throw new InvalidOperationException($"The engine says {verdict}, the hand-written code {expected}.");
            }

            rivals.Add(rival);
            engines.Add(engine);
        }

        return (engines.Min() / rivals.Min(), engines.Min() / 1000);
    }

    private (double Microseconds, string Verdict) Run(string host, string program, string contestant)
    {
        var start = new ProcessStartInfo(host) { RedirectStandardOutput = true };
        new[] { program, "cold", contestant, snapshot }.ToList().ForEach(start.ArgumentList.Add);
        using var process = Process.Start(start)!;
        var words = process.StandardOutput.ReadToEnd().Trim().Split(' ');
        process.WaitForExit();
        return (double.Parse(words[0], CultureInfo.InvariantCulture), words[1]);
    }
}
