using System;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.SecondOpinion;

/// <summary>Compares what a test bed made of a scenario with what must come of it.</summary>
internal static class ScenarioAssert
{
    public static void Holds(SaveScenario scenario, Entity? saved, string? refusal)
    {
        if (scenario.Refusal is { } part)
        {
            Assert.IsTrue(refusal is not null && refusal.Contains(part), $"{scenario.Name}: refused with '{refusal}', expected '{part}'.");
            return;
        }

        Assert.IsNull(refusal, $"{scenario.Name}: refused with '{refusal}'.");
        foreach (var expected in scenario.Expected)
        {
            Assert.AreEqual(expected.Value, Plain(saved!.GetAttributeValue<object>(expected.Key)), $"{scenario.Name}: {expected.Key}");
        }
    }

    private static object? Plain(object? value) => value is OptionSetValue option ? option.Value : value;
}
