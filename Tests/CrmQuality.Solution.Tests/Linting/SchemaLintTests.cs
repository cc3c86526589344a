using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using CrmQuality.Packer;
using CrmQuality.Packer.Linting;
using CrmQuality.Solution.Tests.Support;

namespace CrmQuality.Solution.Tests.Linting;

/// <summary>The checks by schema: with Microsoft's where they are on the machine, and with small ones of our own everywhere.</summary>
[TestClass]
public sealed class SchemaLintTests
{
    private static readonly string[] OfSchemas = ["CQ0201", "CQ0202"];

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void Lint_OfTheProductByMicrosoftsSchemas_PassesBoth(bool packed)
    {
        string schemas = Repository.Schemas;
        Sources sources = FurtherComponents.WithTheReal();

        IReadOnlyList<CheckResult> results = SolutionLinter.Run((packed ? sources.Packed() : sources.Unpacked()) with { Schemas = schemas });

        Assert.IsTrue(results.Where(result => OfSchemas.Contains(result.Check.Id)).All(result => result.IsPassed), string.Join(Environment.NewLine, results.SelectMany(result => result.Findings)));
    }

    [TestMethod]
    [DataRow("CQ0201", FurtherComponents.View, "<isprivate>0<", "<isprivate>no<", "isprivate")]
    [DataRow("CQ0201", FurtherComponents.Dashboard, "<IsUserView>", "<Surprise />\n<IsUserView>", "Surprise")]
    [DataRow("CQ0201", FurtherComponents.Opportunity, "PhysicalName=\"crmq_Score\"", "PhysicalName=\"crmq_Score\" Color=\"red\"", "Color")]
    [DataRow("CQ0202", FurtherComponents.Chart, "<measurecollection>", "<measurecollection><surprise />", "surprise")]
    public void Lint_OfANodeMicrosoftsSchemaForbids_NamesItsFileAndLine(string check, string file, string old, string replacement, string name)
    {
        string schemas = Repository.Schemas;
        Sources sources = FurtherComponents.WithTheReal();
        sources.ReplaceFirst(file, old, replacement);

        Finding finding = SolutionLinter.Run(sources.Unpacked() with { Schemas = schemas }).Single(result => result.Check.Id == check).Findings[0];

        Assert.AreEqual(file, finding.File);
        Assert.Contains(name, sources.Text(file).Split('\n')[finding.Line!.Value - 1]);
    }

    [TestMethod]
    public void Lint_BySchemaOfOurOwn_NamesFileLineAndElement()
    {
        using var schemas = new SchemaFolder(""" <xs:element name="isprivate" type="xs:integer" /> """);
        Sources sources = FurtherComponents.WithTheReal();
        sources.ReplaceFirst(FurtherComponents.View, "<isprivate>0<", "<isprivate>no<");

        Finding unpacked = Finding(sources.Unpacked() with { Schemas = schemas.Path }, "CQ0201");
        Finding packed = Finding(sources.Packed() with { Schemas = schemas.Path }, "CQ0201");

        Assert.AreEqual(FurtherComponents.View, unpacked.File);
        Assert.AreEqual(7, unpacked.Line);
        Assert.StartsWith("<isprivate> of <savedquery ", unpacked.Element);
        Assert.AreEqual("customizations.xml", packed.File);
        Assert.IsGreaterThan(100, packed.Line!.Value);
    }

    [TestMethod]
    public void Lint_OfAChartBySchemaOfOurOwn_NamesFileAndLine()
    {
        using var schemas = new SchemaFolder("", """<xs:element name="datadefinition"><xs:complexType><xs:sequence /></xs:complexType></xs:element>""");
        Sources sources = FurtherComponents.WithTheReal();

        Finding finding = SolutionLinter.Run(sources.Unpacked() with { Schemas = schemas.Path }).Single(result => result.Check.Id == "CQ0202").Findings.First(found => found.File == FurtherComponents.Chart);

        Assert.AreEqual(5, finding.Line);
    }

    [TestMethod]
    public void Lint_WithoutSchemas_SaysSkippedAndWhy()
    {
        CheckResult result = SolutionLinter.Run(new Sources().Unpacked()).Single(result => result.Check.Id == "CQ0201");

        Assert.IsFalse(result.IsPassed);
        Assert.Contains("--schemas", result.SkippedBecause!);
    }

    [TestMethod]
    public void Lint_WithAFolderWithoutSchemas_SaysSkippedAndWhy()
    {
        CheckResult result = SolutionLinter.Run(new Sources().Unpacked() with { Schemas = AppContext.BaseDirectory }).Single(result => result.Check.Id == "CQ0201");

        Assert.IsFalse(result.IsPassed);
        Assert.Contains("CustomizationsSolution.xsd is not in", result.SkippedBecause!);
    }

    [TestMethod]
    public void Lint_WithASchemaThatIsNone_IsRefused()
    {
        using var schemas = new SchemaFolder("<oops");

        PackException refusal = Assert.ThrowsExactly<PackException>(() => SolutionLinter.Run(new Sources().Unpacked() with { Schemas = schemas.Path }));

        Assert.EndsWith("CustomizationsSolution.xsd", refusal.File);
    }

    private static Finding Finding(LintSubject subject, string check) => SolutionLinter.Run(subject).Single(result => result.Check.Id == check).Findings.Single();

    private sealed class SchemaFolder : IDisposable
    {
        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("crmquality-schemas-");

        public SchemaFolder(string elements, string charts = """<xs:element name="datadefinition" type="xs:anyType" />""")
        {
            Write("CustomizationsSolution.xsd", """<xs:element name="ImportExportXml" type="xs:anyType" />""" + elements);
            Write("VisualizationDataDescription.xsd", charts);
        }

        public string Path => _folder.FullName;

        public void Dispose() => _folder.Delete(recursive: true);

        private void Write(string name, string elements) =>
            File.WriteAllText(System.IO.Path.Combine(Path, name), $"""<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">{elements}</xs:schema>""");
    }
}
