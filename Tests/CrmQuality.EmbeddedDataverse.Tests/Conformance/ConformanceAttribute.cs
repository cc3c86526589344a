using System;

namespace CrmQuality.EmbeddedDataverse.Tests.Conformance;

/// <summary>Says which behaviour of Dataverse a test proves of the embedded one; docs/embedded-dataverse.md is generated from it.</summary>
/// <param name="area">What it belongs to: Pipeline, Transactions, Data, Sales, Queries, Security, Solutions, Limits.</param>
/// <param name="behaviour">One sentence, as a user of Dataverse would put it.</param>
/// <param name="certainty">How sure it is.</param>
/// <param name="source">Where it is written or was seen.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ConformanceAttribute(string area, string behaviour, Certainty certainty, string source) : Attribute
{
    /// <summary>What it belongs to.</summary>
    public string Area { get; } = area;

    /// <summary>One sentence.</summary>
    public string Behaviour { get; } = behaviour;

    /// <summary>How sure it is.</summary>
    public Certainty Certainty { get; } = certainty;

    /// <summary>Where it is written or was seen.</summary>
    public string Source { get; } = source;

    /// <summary>For what is assumed: the steps, separated by semicolons, that would settle it in a trial environment.</summary>
    public string Check { get; set; } = "";
}
