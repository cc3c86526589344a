using System;
using System.Collections.Generic;
using System.Linq;

namespace CrmQuality.Scenarios.Matrix;

/// <summary>Chooses few cases: some at random, and what they lack of the combinations of values that any three dimensions take together.</summary>
internal static class Thinning
{
    private const int Seed = 20250615;
    private const int AtRandom = 2000;
    private const int Together = 3;

    /// <summary>The cases, in a random order that is always the same.</summary>
    public static IEnumerable<MatrixCase> Of(IEnumerable<MatrixCase> product)
    {
        var cases = product.ToArray();
        new Random(Seed).Shuffle(cases);
        var dimensions = Subsets(cases[0].Values().Length, Together).ToArray();
        var seen = new HashSet<long>();
        for (var place = 0; place < cases.Length; place++)
        {
            var values = cases[place].Values();
            var isNew = place < AtRandom;
            for (var i = 0; i < dimensions.Length; i++)
            {
                isNew |= seen.Add(dimensions[i].Aggregate((long)i, (key, dimension) => (key * 32) + values[dimension]));
            }

            if (isNew)
            {
                yield return cases[place];
            }
        }
    }

    private static IEnumerable<int[]> Subsets(int count, int size) => size == 0
        ? [[]]
        : from last in Enumerable.Range(size - 1, count - size + 1)
          from rest in Subsets(last, size - 1)
          select (int[])[.. rest, last];
}
