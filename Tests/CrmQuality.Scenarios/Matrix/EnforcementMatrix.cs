using System;
using System.Collections.Generic;
using System.Linq;

namespace CrmQuality.Scenarios.Matrix;

/// <summary>Every way to save, by severity, gate, origin and outcome, against an oracle that knows the definitions only.</summary>
[TestClass]
public sealed class EnforcementMatrix
{
    /// <summary>How many cases one organisation holds: its queries look through all rows.</summary>
    private const int Batch = 1000;

    [TestMethod]
    public void Saves_Thinned_AreEnforcedAsDefined() => AssertNone(new MatrixRun().Differences(Thinning.Of(Enum.GetValues<SaveWay>().SelectMany(MatrixCase.Product))));

    [TestMethod]
    public void Saves_EveryStepTwice_AreEnforcedTheSame() =>
        AssertNone(new MatrixRun(runsTwice: true).Differences(Thinning.Of(Enum.GetValues<SaveWay>().SelectMany(MatrixCase.Product)).Take(800)));

    [TestMethod]
    [TestCategory("Long")]
    [DynamicData(nameof(Ways))]
    public void Saves_WholeProduct_AreEnforcedAsDefined(SaveWay way) => AssertNone([.. MatrixCase.Product(way).Chunk(Batch).SelectMany(cases => new MatrixRun().Differences(cases))]);

    private static IEnumerable<object[]> Ways => Enum.GetValues<SaveWay>().Select(way => new object[] { way });

    private static void AssertNone(IReadOnlyList<string> differences) => Assert.IsEmpty(differences, string.Join('\n', differences));
}
