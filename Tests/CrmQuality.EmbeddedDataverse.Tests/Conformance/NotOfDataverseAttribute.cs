using System;

namespace CrmQuality.EmbeddedDataverse.Tests.Conformance;

/// <summary>Marks a test, or a class of tests, that is about the tool itself and says nothing of how Dataverse behaves.</summary>
/// <param name="reason">What it is about.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class)]
public sealed class NotOfDataverseAttribute(string reason) : Attribute
{
    /// <summary>What it is about.</summary>
    public string Reason { get; } = reason;
}
