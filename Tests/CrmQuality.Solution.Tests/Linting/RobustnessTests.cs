using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Xml.Linq;
using CrmQuality.Packer.Linting;
using CrmQuality.Packer.Source;
using CrmQuality.Solution.Tests.Support;

namespace CrmQuality.Solution.Tests.Linting;

/// <summary>Whatever is missing in a solution, the linter says something about it or nothing, and does not fall over.</summary>
[TestClass]
public sealed class RobustnessTests
{
    private const int Seed = 28461;
    private const int Losses = 60;

    private static readonly Dictionary<string, byte[]> Packed = FurtherComponents.WithTheReal().Entries();

    [TestMethod]
    public void Lint_OfAZipThatLacksSomething_EndsWithAReport()
    {
        var random = new Random(Seed);
        for (int loss = 0; loss < Losses; loss++)
        {
            var entries = new Dictionary<string, byte[]>(Packed);
            string name = random.Next(3) == 0 ? "solution.xml" : "customizations.xml";
            XElement root = XElement.Parse(Encoding.UTF8.GetString(entries[name]));
            string lost = Lose(root, random);
            entries[name] = Encoding.UTF8.GetBytes(root.ToString());

            Assert.IsNotEmpty(SolutionLinter.Run(SolutionLinter.Packed(new FileSet(entries))), lost);
        }
    }

    /// <summary>Takes an element or an attribute away, or empties it, more often high up than a fair choice would.</summary>
    private static string Lose(XElement root, Random random)
    {
        XElement element = root;
        while (element.HasElements && (element == root || random.Next(8) > 0))
        {
            XElement[] children = [.. element.Elements()];
            element = children[random.Next(children.Length)];
        }

        XAttribute[] attributes = [.. element.Attributes()];
        switch (random.Next(3))
        {
            case 0 when attributes.Length > 0: attributes[random.Next(attributes.Length)].Remove(); break;
            case 1: element.RemoveNodes(); break;
            default: element.Remove(); break;
        }

        return element.ToString();
    }
}
