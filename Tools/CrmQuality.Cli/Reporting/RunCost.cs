namespace CrmQuality.Cli.Reporting;

/// <summary>What a run cost.</summary>
/// <param name="Saves">Saves that went through.</param>
/// <param name="ServiceCallsPerSave">Calls of synchronous plug-ins back to Dataverse, per save that went through.</param>
/// <param name="ServiceCallsPerRefusal">The same per refused save: the user's language is read only then.</param>
/// <param name="Seconds">Wall clock, from the start of the process.</param>
/// <param name="PeakMemoryMB">The largest resident size of the process, in units of 1,048,576 bytes.</param>
internal sealed record RunCost(int Saves, double ServiceCallsPerSave, double ServiceCallsPerRefusal, double Seconds, double PeakMemoryMB);
