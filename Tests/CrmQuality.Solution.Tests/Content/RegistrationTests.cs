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
        $"Attestations.ReevaluateOpportunity crmq_attestation {Create} stage 40 mode 0 rank 1 delete 0 images ",
        $"Attestations.ReevaluateOpportunity crmq_attestation {Delete} stage 40 mode 0 rank 1 delete 0 images PreImage",
        $"Attestations.ReevaluateOpportunity crmq_attestation {Update} stage 40 mode 0 rank 1 delete 0 images PreImage",
        $"Attestations.ReevaluateOpportunity crmq_waiver {Delete} stage 40 mode 0 rank 1 delete 0 images PreImage",
        $"Attestations.ReevaluateOpportunity crmq_waiver {Update} stage 40 mode 0 rank 1 delete 0 images PreImage",
        $"Criteria.CheckCriteria crmq_criteriaset {Delete} stage 10 mode 0 rank 1 delete 0 images ",
        $"Criteria.CheckCriteria crmq_criteriaset {Create} stage 10 mode 0 rank 1 delete 0 images ",
        $"Criteria.CheckCriteria crmq_criteriaset {Update} stage 10 mode 0 rank 1 delete 0 images PreImage",
        $"Criteria.CheckCriteria crmq_criterion {Create} stage 10 mode 0 rank 1 delete 0 images ",
        $"Criteria.CheckCriteria crmq_criterion {Update} stage 10 mode 0 rank 1 delete 0 images PreImage",
        $"Criteria.KeepSnapshot crmq_snapshot {Create} stage 20 mode 0 rank 1 delete 0 images ",
        $"Criteria.KeepSnapshot crmq_snapshot {Delete} stage 20 mode 0 rank 1 delete 0 images ",
        $"Criteria.KeepSnapshot crmq_snapshot {Update} stage 20 mode 0 rank 1 delete 0 images ",
        $"Meetings.CheckMeeting appointment {Create} stage 40 mode 1 rank 1 delete 1 images ",
        $"Meetings.CheckMeeting appointment {Update} stage 40 mode 1 rank 1 delete 1 images ",
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
        $"Targets.CheckTarget crmq_salestarget {Create} stage 20 mode 0 rank 1 delete 0 images ",
        $"Targets.CheckTarget crmq_salestarget {Update} stage 20 mode 0 rank 1 delete 0 images PreImage",
        $"Waivers.CheckWaiver crmq_waiver {Create} stage 20 mode 0 rank 1 delete 0 images ",
        $"Waivers.CheckWaiver crmq_waiver {Update} stage 20 mode 0 rank 1 delete 0 images PreImage",
        $"Waivers.DecideWaiver crmq_waiverdecision {Create} stage 20 mode 0 rank 1 delete 0 images ",
        $"Waivers.KeepDecision crmq_waiverdecision {Delete} stage 20 mode 0 rank 1 delete 0 images ",
        $"Waivers.KeepDecision crmq_waiverdecision {Update} stage 20 mode 0 rank 1 delete 0 images ",
        $"Waivers.TellPeople crmq_waiver {Create} stage 40 mode 1 rank 1 delete 1 images ",
        $"Waivers.TellPeople crmq_waiverdecision {Create} stage 40 mode 1 rank 1 delete 1 images ",
        $"Waste.PostWaste appointment {Delete} stage 40 mode 1 rank 1 delete 1 images PreImage",
        $"Waste.PostWaste crmq_meetingcheck {Update} stage 40 mode 1 rank 1 delete 1 images ",
        $"Waste.PostWaste lead {Update} stage 40 mode 1 rank 1 delete 1 images ",
        $"Waste.PostWaste opportunity {Update} stage 40 mode 1 rank 1 delete 1 images ",
    ];

    [TestMethod]
    public void Steps_OfTheSolution_AreThoseOfTheDesign()
    {
        string[] found = [.. SolutionFiles.Steps.Select(Describe)];
        CollectionAssert.AreEquivalent(Registered, found, string.Join('\n', found));
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
