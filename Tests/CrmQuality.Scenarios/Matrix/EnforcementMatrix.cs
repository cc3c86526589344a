using System;
using System.Collections.Generic;
using System.Linq;

namespace CrmQuality.Scenarios.Matrix;

/// <summary>Every way to save, by severity, gate, origin and outcome, against an oracle that knows the definitions only.</summary>
[TestClass]
public sealed class EnforcementMatrix
{
    [TestMethod]
    public void Saves_Thinned_AreEnforcedAsDefined() => AssertNone(new MatrixRun(Enum.GetValues<Severity>()).Differences(Thinning.Of(Enum.GetValues<SaveWay>().SelectMany(MatrixCase.Product))));

    [TestMethod]
    public void Saves_EveryStepTwice_AreEnforcedTheSame() =>
        AssertNone(new MatrixRun(Enum.GetValues<Severity>(), runsTwice: true).Differences(Thinning.Of(Enum.GetValues<SaveWay>().SelectMany(MatrixCase.Product)).Take(800)));

    [TestMethod]
    [TestCategory("Long")]
    [DynamicData(nameof(Ways))]
    public void Saves_WholeProduct_AreEnforcedAsDefined(SaveWay way) => AssertNone([.. MatrixCase.Product(way).GroupBy(one => one.Severity).AsParallel().SelectMany(Differences)]);

    private static IEnumerable<object[]> Ways => Enum.GetValues<SaveWay>().Select(way => new object[] { way });

    /// <summary>The cases of one severity have an organisation of their own, which reads no other criteria.</summary>
    private static IReadOnlyList<string> Differences(IGrouping<Severity, MatrixCase> cases) => new MatrixRun([cases.Key]).Differences(cases);

    private static void AssertNone(IReadOnlyList<string> differences) => Assert.IsEmpty(differences, string.Join('\n', differences));
}
