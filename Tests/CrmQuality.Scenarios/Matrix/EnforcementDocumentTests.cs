using System;
using System.IO;

namespace CrmQuality.Scenarios.Matrix;

/// <summary>docs/enforcement.md; CRMQUALITY_UPDATE=1 writes it anew.</summary>
[TestClass]
public sealed class EnforcementDocumentTests
{
    private const string Command = "CRMQUALITY_UPDATE=1 dotnet test Tests/CrmQuality.Scenarios --filter FullyQualifiedName~EnforcementDocument";

    [TestMethod]
    public void Document_Committed_IsWhatIsEnforced()
    {
        var committed = Path.Combine(Repository.Root, "docs", "enforcement.md");
        var text = new MatrixDocument().Text;
        if (Environment.GetEnvironmentVariable("CRMQUALITY_UPDATE") == "1")
        {
            File.WriteAllText(committed, text);
        }

        var stored = File.Exists(committed) ? File.ReadAllText(committed).ReplaceLineEndings("\n") : "";
        Assert.AreEqual(text, stored, $"docs/enforcement.md is not what is enforced. Update it with: {Command}");
    }
}
