using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using CrmQuality.Solution.Tests.Support;

namespace CrmQuality.Solution.Tests.Content;

[TestClass]
public sealed class RegistrationTests
{
    private const string Create = "{9ebdbb1b-ea3e-db11-86a7-000a3a5473e8}";
    private const string Update = "{20bebb1b-ea3e-db11-86a7-000a3a5473e8}";
    private const string Delete = "{a1bdbb1b-ea3e-db11-86a7-000a3a5473e8}";
    private const string Namespace = "CrmQuality.Plugins.";

    private static readonly string[] Registered =
    [
        $"Attestations.CheckAttestation crmq_attestation {Create} stage 20 mode 0 rank 1 delete 0 images ",
        $"Attestations.CheckAttestation crmq_attestation {Update} stage 20 mode 0 rank 1 delete 0 images PreImage",
        $"Attestations.HandOverAnswers opportunity {Update} stage 40 mode 1 rank 1 delete 1 images ",
        $"Attestations.ReevaluateOpportunity crmq_attestation {Create} stage 40 mode 0 rank 1 delete 0 images ",
        $"Attestations.ReevaluateOpportunity crmq_attestation {Delete} stage 40 mode 0 rank 1 delete 0 images PreImage",
        $"Attestations.ReevaluateOpportunity crmq_attestation {Update} stage 40 mode 0 rank 1 delete 0 images PreImage",
        $"Attestations.ReevaluateOpportunity crmq_waiver {Delete} stage 40 mode 0 rank 1 delete 0 images PreImage",
        $"Attestations.ReevaluateOpportunity crmq_waiver {Update} stage 40 mode 0 rank 1 delete 0 images PreImage",
        $"Criteria.CheckCriteria crmq_criteriaset {Create} stage 10 mode 0 rank 1 delete 0 images ",
        $"Criteria.CheckCriteria crmq_criteriaset {Update} stage 10 mode 0 rank 1 delete 0 images PreImage",
        $"Criteria.CheckCriteria crmq_criterion {Create} stage 10 mode 0 rank 1 delete 0 images ",
        $"Criteria.CheckCriteria crmq_criterion {Update} stage 10 mode 0 rank 1 delete 0 images PreImage",
        $"Criteria.KeepSnapshot crmq_snapshot {Create} stage 20 mode 0 rank 1 delete 0 images ",
        $"Criteria.KeepSnapshot crmq_snapshot {Delete} stage 20 mode 0 rank 1 delete 0 images ",
        $"Criteria.KeepSnapshot crmq_snapshot {Update} stage 20 mode 0 rank 1 delete 0 images ",
        $"Opportunities.GateWin opportunityclose {Create} stage 20 mode 0 rank 10000 delete 0 images ",
        $"Opportunities.JudgeOpportunity opportunity {Create} stage 20 mode 0 rank 10000 delete 0 images ",
        $"Opportunities.JudgeOpportunity opportunity {Update} stage 20 mode 0 rank 10000 delete 0 images PreImage",
        $"Opportunities.RecordPipelineEvent opportunity {Create} stage 40 mode 1 rank 1 delete 1 images PostImage",
        $"Opportunities.RecordPipelineEvent opportunity {Update} stage 40 mode 1 rank 1 delete 1 images PostImage PreImage",
        $"Opportunities.ScreenOpportunity opportunity {Create} stage 10 mode 0 rank 1 delete 0 images ",
        $"Opportunities.ScreenOpportunity opportunity {Update} stage 10 mode 0 rank 1 delete 0 images PreImage",
        $"Quotes.GateQuote quote {Create} stage 10 mode 0 rank 1 delete 0 images ",
        $"Quotes.GateQuote quote {Create} stage 20 mode 0 rank 10000 delete 0 images ",
        $"Quotes.GateQuote quote {Update} stage 10 mode 0 rank 1 delete 0 images ",
        $"Quotes.GateQuote quote {Update} stage 20 mode 0 rank 10000 delete 0 images ",
        $"Waivers.CheckWaiver crmq_waiver {Create} stage 20 mode 0 rank 1 delete 0 images ",
        $"Waivers.CheckWaiver crmq_waiver {Update} stage 20 mode 0 rank 1 delete 0 images PreImage",
        $"Waivers.DecideWaiver crmq_waiverdecision {Create} stage 20 mode 0 rank 1 delete 0 images ",
        $"Waivers.KeepDecision crmq_waiverdecision {Delete} stage 20 mode 0 rank 1 delete 0 images ",
        $"Waivers.KeepDecision crmq_waiverdecision {Update} stage 20 mode 0 rank 1 delete 0 images ",
        $"Waivers.TellPeople crmq_waiver {Create} stage 40 mode 1 rank 1 delete 1 images ",
        $"Waivers.TellPeople crmq_waiverdecision {Create} stage 40 mode 1 rank 1 delete 1 images ",
    ];

    [TestMethod]
    public void Steps_OfTheSolution_AreThoseOfTheDesign()
    {
        string[] found = [.. SolutionFiles.Steps.Select(Describe)];
        CollectionAssert.AreEquivalent(Registered, found, string.Join('\n', found));
    }

    [TestMethod]
    public void Steps_Types_AreThoseOfTheAssemblyNode()
    {
        Dictionary<string, string> types = SolutionFiles.Assembly.Descendants("PluginType")
            .ToDictionary(type => type.Attribute("PluginTypeId")!.Value, type => type.Attribute("AssemblyQualifiedName")!.Value);
        foreach (XElement step in SolutionFiles.Steps)
        {
            Assert.AreEqual(types[Value(step, "PluginTypeId")], Value(step, "PluginTypeName"));
        }
    }

    [TestMethod]
    public void Steps_AndImages_AreCustomizableSoThatPublishMayWriteThem()
    {
        foreach (XElement part in SolutionFiles.Steps.Concat(SolutionFiles.Steps.Descendants("SdkMessageProcessingStepImage")))
        {
            Assert.AreEqual("1", Value(part, "IsCustomizable"), part.Attribute("Name")!.Value);
        }
    }

    [TestMethod]
    public void Steps_Configuration_IsLeftToPublish() =>
        Assert.IsEmpty(SolutionFiles.Steps.Elements("Configuration"));

    [TestMethod]
    public void Steps_Asynchronous_RunAfterTheSaveAndCleanUp()
    {
        foreach (XElement step in SolutionFiles.Steps)
        {
            bool isAsynchronous = Value(step, "Mode") == "1";
            Assert.IsTrue(!isAsynchronous || Value(step, "Stage") == "40", step.Attribute("Name")!.Value);
            Assert.AreEqual(isAsynchronous ? "1" : "0", Value(step, "AsyncAutoDelete"));
        }
    }

    [TestMethod]
    public void Steps_Filter_StandsOnUpdateOnly()
    {
        foreach (XElement step in SolutionFiles.Steps)
        {
            Assert.AreEqual(Value(step, "SdkMessageId") == Update, Value(step, "FilteringAttributes").Length > 0, step.Attribute("Name")!.Value);
        }
    }

    [TestMethod]
    public void Images_OfEachMessage_AskForWhatItHas()
    {
        foreach (XElement step in SolutionFiles.Steps)
        {
            bool isCreate = Value(step, "SdkMessageId") == Create;
            foreach (XElement image in step.Descendants("SdkMessageProcessingStepImage"))
            {
                bool isPost = Value(image, "ImageType") == "1";
                Assert.AreEqual(isCreate ? "id" : "Target", Value(image, "MessagePropertyName"));
                Assert.IsTrue(isPost || !isCreate, "a created row has no earlier state");
                Assert.IsTrue(!isPost || Value(step, "Stage") == "40", "the later state exists after the save only");
            }
        }
    }

    [TestMethod]
    public void Steps_OfTheSandbox_SayNothingElse()
    {
        Assert.AreEqual("2", Value(SolutionFiles.Assembly, "IsolationMode"));
        Assert.AreEqual("0", Value(SolutionFiles.Assembly, "SourceType"));
        Assert.IsTrue(SolutionFiles.Steps.All(step => Value(step, "EventHandlerTypeCode") == "4602" && Value(step, "SupportedDeployment") == "0"));
    }

    private static string Describe(XElement step)
    {
        string type = Value(step, "PluginTypeName").Split(',')[0];
        Assert.StartsWith(Namespace, type);
        IEnumerable<string> images = step.Descendants("EntityAlias").Select(alias => alias.Value).Order(System.StringComparer.Ordinal);
        return $"{type[Namespace.Length..]} {Value(step, "PrimaryEntity")} {Value(step, "SdkMessageId")} stage {Value(step, "Stage")} mode {Value(step, "Mode")} "
            + $"rank {Value(step, "Rank")} delete {Value(step, "AsyncAutoDelete")} images {string.Join(' ', images)}";
    }

    private static string Value(XElement parent, string name) => parent.Element(name)!.Value;
}
