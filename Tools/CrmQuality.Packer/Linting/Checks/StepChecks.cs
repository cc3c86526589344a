using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CrmQuality.Packer.Source;

namespace CrmQuality.Packer.Linting.Checks;

/// <summary>Steps: what they run, and on what.</summary>
internal static class StepChecks
{
    public static IReadOnlyList<Check> All { get; } =
    [
        new("CQ0701", "Message of a step")
        {
            Meaning = $"A step's SdkMessageId is that of a message whose id is known to be the same in every environment: {string.Join(", ", StepMessage.All.Select(message => message.Name))}.",
            Remedy = "Register the step on one of these; a win is an Update of statecode and a Create of opportunityclose.",
            Certainty = Certainty.Seen,
            Source = "real exports; the ids of the other messages were found in none",
            Find = Message,
        },
        new("CQ0702", "Table of a step")
        {
            Meaning = "A step's PrimaryEntity is the logical name of a table of the solution or of Microsoft's.",
            Remedy = "Write the logical name, in lower case.",
            Certainty = Certainty.Seen,
            Source = "error text of the import: \"Expected to find one SdkMessageFilter\"",
            Find = subject => subject.Parts.Steps.Where(step => subject.Tables.Find(step.Text("PrimaryEntity")) is null)
                .Select(step => Fault.OfChild(step, "PrimaryEntity", $"'{step.Text("PrimaryEntity")}' is no table")),
        },
        new("CQ0703", "Plug-in type of a step")
        {
            Meaning = "A step's PluginTypeId and PluginTypeName are those of one plug-in type of the solution.",
            Remedy = "Copy both from the PluginType.",
            Certainty = Certainty.Seen,
            Source = "real exports",
            Find = PluginType,
        },
        new("CQ0704", "Stage and mode of a step")
        {
            Meaning = "Stage is 10, 20 or 40; Mode is 0, or 1 (asynchronous) in stage 40 only; AsyncAutoDelete is 1 of asynchronous steps, so that finished jobs do not pile up, and 0 of others.",
            Remedy = "Correct the combination.",
            Certainty = Certainty.Documented,
            Source = "Microsoft Learn, Event framework and Register a plug-in; that asynchronous jobs delete themselves is the product's own rule",
            Find = StageAndMode,
        },
        new("CQ0705", "Rank of a step")
        {
            Meaning = "Rank is a number from 1. Steps of the same stage run in the order of their ranks.",
            Remedy = "Write a rank.",
            Certainty = Certainty.Documented,
            Source = "Microsoft Learn, Register a plug-in, Execution Order",
            Find = subject => subject.Parts.Steps.Where(step => RankOf(step) < 1)
                .Select(step => Fault.OfChild(step, "Rank", $"it is '{step.Text("Rank")}', expected a number from 1")),
        },
        new("CQ0706", "Ranks on opportunity")
        {
            Meaning = "On opportunity the early look in PreValidation comes first (rank 1), and the verdict in PreOperation after everybody else's changes (rank 10000).",
            Remedy = "Write this rank.",
            Certainty = Certainty.House,
            Source = "the product's design",
            Find = DesignedRank,
        },
        new("CQ0707", "Customizable steps")
        {
            Meaning = "Steps and their images are customizable: publishing writes the snapshot, the filter and the columns into them.",
            Remedy = "Write <IsCustomizable>1</IsCustomizable>.",
            Certainty = Certainty.House,
            Source = "the product's design",
            Find = subject => subject.Parts.Steps.Concat(subject.Parts.Images).Where(part => part.Text("IsCustomizable") != "1")
                .Select(part => Fault.OfChild(part, "IsCustomizable", "publishing could not write it in a managed solution")),
        },
        new("CQ0708", "Configuration of steps")
        {
            Meaning = "A step ships without configuration; publishing puts the snapshot there.",
            Remedy = "Remove <Configuration>.",
            Certainty = Certainty.House,
            Source = "the product's design",
            Find = subject => subject.Parts.Steps.SelectMany(step => step.Node.Elements("Configuration").Select(node => Fault.Of(step, "a configuration would ship to everybody", node))),
        },
        new("CQ0709", "Other facts of a step")
        {
            Meaning = "EventHandlerTypeCode is 4602 (a plug-in type), SupportedDeployment 0 (the server), InvocationSource 0, IsHidden 0; no user is impersonated, since ids of users are those of one environment.",
            Remedy = "Write these values.",
            Certainty = Certainty.Seen,
            Source = "real exports",
            Find = OtherFacts,
        },
    ];

    private static readonly (string Element, string Expected)[] Fixed =
        [("EventHandlerTypeCode", "4602"), ("SupportedDeployment", "0"), ("InvocationSource", "0"), ("IsHidden", "0"), ("ImpersonatingUserIdName", "")];

    private static IEnumerable<Fault> Message(LintSubject subject) =>
        subject.Parts.Steps.Where(step => StepMessage.Of(step) is null).Select(step => Fault.OfChild(step, "SdkMessageId", $"'{step.Text("SdkMessageId")}' is no message whose id is known"));

    private static IEnumerable<Fault> PluginType(LintSubject subject)
    {
        foreach (Part step in subject.Parts.Steps)
        {
            Part? type = subject.Parts.PluginTypes.FirstOrDefault(candidate => Part.Id(candidate.Attribute("PluginTypeId")) == Part.Id(step.Text("PluginTypeId")));
            if (type is null)
            {
                yield return Fault.OfChild(step, "PluginTypeId", $"'{step.Text("PluginTypeId")}' is no plug-in type of the solution");
            }
            else if (type.Attribute("AssemblyQualifiedName") != step.Text("PluginTypeName"))
            {
                yield return Fault.OfChild(step, "PluginTypeName", $"it is '{step.Text("PluginTypeName")}', but the type of this id is '{type.Attribute("AssemblyQualifiedName")}'");
            }
        }
    }

    private static IEnumerable<Fault> StageAndMode(LintSubject subject) => subject.Parts.Steps.Where(step =>
        (step.Text("Stage"), step.Text("Mode"), step.Text("AsyncAutoDelete")) is not (("10" or "20" or "40", "0", "0") or ("40", "1", "1")))
        .Select(step => Fault.OfChild(step, "Stage", $"Stage '{step.Text("Stage")}', Mode '{step.Text("Mode")}' and AsyncAutoDelete '{step.Text("AsyncAutoDelete")}' do not go together"));

    private static IEnumerable<Fault> DesignedRank(LintSubject subject) =>
        from step in subject.Parts.Steps
        where step.Text("PrimaryEntity") == "opportunity" && RankOf(step) >= 1
        let expected = step.Text("Stage") switch { "10" => 1, "20" => 10000, _ => RankOf(step) }
        where RankOf(step) != expected
        select Fault.OfChild(step, "Rank", string.Create(CultureInfo.InvariantCulture, $"it is {RankOf(step)}, expected {expected}"));

    private static int RankOf(Part step) => int.TryParse(step.Text("Rank"), NumberStyles.None, CultureInfo.InvariantCulture, out int rank) ? rank : 0;

    private static IEnumerable<Fault> OtherFacts(LintSubject subject) =>
        from step in subject.Parts.Steps
        from fact in Fixed
        where step.Text(fact.Element) != fact.Expected
        select Fault.OfChild(step, fact.Element, $"it is '{step.Text(fact.Element)}', expected '{fact.Expected}'");
}
