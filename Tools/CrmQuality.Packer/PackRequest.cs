namespace CrmQuality.Packer;

/// <summary>What to pack and where to.</summary>
/// <param name="SolutionFolder">Folder of the unpacked solution, the one that holds <c>Other/Solution.xml</c>.</param>
/// <param name="PluginAssemblyPath">The built plug-in assembly for .NET Framework 4.6.2.</param>
/// <param name="OutputFolder">Folder for the two zips; it is created when missing.</param>
/// <param name="Label">Version in the names of the zips, for instance <c>0.1.0</c> or <c>0.1.0-preview</c>.</param>
public sealed record PackRequest(string SolutionFolder, string PluginAssemblyPath, string OutputFolder, string Label);
