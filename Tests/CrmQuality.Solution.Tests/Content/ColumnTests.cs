using System;
using System.Linq;
using System.Xml.Linq;
using CrmQuality.Solution.Tests.Support;

namespace CrmQuality.Solution.Tests.Content;

/// <summary>What this product's own tables have in common, beyond what the linter demands of any table.</summary>
[TestClass]
public sealed class ColumnTests
{
    [TestMethod]
    public void Tables_OfOurOwn_AreNamedByTheSameColumn()
    {
        foreach (XElement table in SolutionFiles.OwnTables)
        {
            string[] names = [.. table.Descendants("attribute")
                .Where(column => column.Element("DisplayMask")?.Value.StartsWith("PrimaryName", StringComparison.Ordinal) == true)
                .Select(column => column.Element("LogicalName")!.Value)];
            CollectionAssert.AreEqual(new[] { "crmq_name" }, names, SolutionFiles.NameOf(table));
        }
    }
}
