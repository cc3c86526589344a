using System;
using System.Collections.Generic;
using System.Linq;

namespace CrmQuality.Solution.Tests.Architecture;

/// <summary>A rule is a function that lists its violations, so that a test can also show that it finds a planted one.</summary>
internal static class Rule
{
    /// <summary>Fails with the whole list.</summary>
    internal static void Holds(IEnumerable<string> violations) =>
        Assert.AreEqual("", string.Join(Environment.NewLine, violations.Distinct().Order(StringComparer.Ordinal)));

    /// <summary>Fails unless the violations are exactly these, in any order.</summary>
    internal static void Finds(IEnumerable<string> violations, params string[] expected) =>
        CollectionAssert.AreEquivalent(expected, violations.Distinct().ToArray(), string.Join(Environment.NewLine, violations));
}
