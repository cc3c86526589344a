using System;
using CrmQuality.Domain.Targets;

namespace CrmQuality.Domain.Tests.Targets;

[TestClass]
public sealed class HitProbabilityTests
{
    [TestMethod]
    [DataRow(4, 67, 0.06, 0.577)]
    [DataRow(4, 90, 0.06, 0.7954)]
    [DataRow(4, 91, 0.06, 0.8025)]
    [DataRow(4, 27, 0.15, 0.5928)]
    [DataRow(1, 1, 0.3, 0.3)]
    [DataRow(2, 2, 0.5, 0.25)]
    [DataRow(1, 2, 0.5, 0.75)]
    public void Of_WorkedNumbers_AreRight(int deals, int tries, double chance, double expected) =>
        Assert.AreEqual(expected, HitProbability.Of(deals, tries, chance), 0.0005);

    [TestMethod]
    [DataRow(0, 0, 0.5, 1)]
    [DataRow(-1, 5, 0.5, 1)]
    [DataRow(3, 2, 0.9, 0)]
    [DataRow(1, 5, 0.0, 0)]
    [DataRow(1, 5, -0.1, 0)]
    [DataRow(1, 5, double.NaN, 0)]
    [DataRow(5, 5, 1.0, 1)]
    [DataRow(5, 5, 1.5, 1)]
    [DataRow(1, -5, 0.5, 0)]
    public void Of_Edges_AreDefined(int deals, int tries, double chance, int expected) =>
        Assert.AreEqual(expected, HitProbability.Of(deals, tries, chance));

    /// <summary>Against the plain sum of products, in exact decimals.</summary>
    [TestMethod]
    [DataRow(3)]
    [DataRow(17)]
    [DataRow(50)]
    [DataRow(93)]
    public void Of_AnyDealsAndTries_IsTheExactBinomial(int perCent)
    {
        for (var tries = 1; tries <= 20; tries++)
        {
            for (var deals = 1; deals <= tries; deals++)
            {
                Assert.AreEqual((double)Exact(deals, tries, perCent / 100m), HitProbability.Of(deals, tries, perCent / 100.0), 1e-12);
            }
        }
    }

    [TestMethod]
    public void Of_ManyTries_NeitherVanishesNorOverflows()
    {
        Assert.AreEqual(0.5, HitProbability.Of(1_000, 1_999, 0.5), 1e-9);
        Assert.AreEqual(0.5042, HitProbability.Of(1_000, 1_000_000_000, 0.000001), 0.0001);
        Assert.AreEqual(0, HitProbability.Of(1_000, 1_000, 0.001), 1e-300);
        Assert.AreEqual(1, HitProbability.Of(1, 1_000_000_000, 0.5), 1e-15);
    }

    [TestMethod]
    [DataRow(4, 0.06, 0.8, 91)]
    [DataRow(4, 0.15, 0.8, 36)]
    [DataRow(1, 0.5, 0.5, 1)]
    [DataRow(1, 0.5, 0.51, 2)]
    [DataRow(3, 1.0, 0.8, 3)]
    [DataRow(3, 1.0, 1.0, 3)]
    [DataRow(0, 0.5, 0.8, 0)]
    [DataRow(3, 0.5, 0.0, 0)]
    public void Tries_WorkedNumbers_AreTheFewest(int deals, double chance, double wanted, int expected) =>
        Assert.AreEqual(expected, HitProbability.Tries(deals, chance, wanted));

    [TestMethod]
    [DataRow(1, 0.0, 0.8)]
    [DataRow(1, 0.5, 1.0)]
    [DataRow(1, 1.0, 1.1)]
    [DataRow(1, 0.5, double.NaN)]
    [DataRow(1000, 0.0000001, 0.8)]
    public void Tries_NoNumberDoes_IsNothing(int deals, double chance, double wanted) => Assert.IsNull(HitProbability.Tries(deals, chance, wanted));

    private static decimal Exact(int deals, int tries, decimal chance)
    {
        var sum = 0m;
        for (var wins = deals; wins <= tries; wins++)
        {
            var term = 1m;
            for (var i = 1; i <= tries; i++)
            {
                term *= i <= wins ? chance * (tries - wins + i) / i : 1 - chance;
            }

            sum += term;
        }

        return sum;
    }
}
