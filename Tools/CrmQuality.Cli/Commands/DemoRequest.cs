namespace CrmQuality.Cli.Commands;

/// <summary>What a demo replays and judges by.</summary>
/// <param name="Source">What the report calls the pipeline.</param>
/// <param name="Input">The file of opportunities.</param>
/// <param name="Map">What its columns mean.</param>
/// <param name="Criteria">The criteria.</param>
internal sealed record DemoRequest(string Source, string Input, string Map, string Criteria)
{
    /// <summary>The pipeline and the criteria that ship with the tool.</summary>
    public static DemoRequest Sample { get; } = new(
        "the sample pipeline",
        ShippedFiles.Sample("pipeline.csv"),
        ShippedFiles.Sample("pipeline.map.json"),
        ShippedFiles.Sample("direct-sales.criteria.json"));
}
