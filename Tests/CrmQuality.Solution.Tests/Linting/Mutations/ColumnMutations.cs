using System.Collections.Generic;
using CrmQuality.Solution.Tests.Support;
using static CrmQuality.Solution.Tests.Support.FurtherComponents;

namespace CrmQuality.Solution.Tests.Linting.Mutations;

/// <summary>Columns and choices that cannot be, or should not.</summary>
internal static class ColumnMutations
{
    private const string Criterion = "Entities/crmq_Criterion/Entity.xml";
    private const string Severity = "OptionSets/crmq_severity.xml";
    private const string Score = "<attribute PhysicalName=\"crmq_Score\">";

    public static IEnumerable<Mutation> All =>
    [
        Mutation.Of("CQ0801", Opportunity, "<Name>crmq_score<", "<Name>crmq_Score<"),
        Mutation.Of("CQ0801", "a long name", sources => RenameColumn(sources, "crmq_CriteriaVersion", "crmq_" + new string('A', 46))),
        Mutation.Of("CQ0801", "a column twice", Twice),
        Mutation.Of("CQ0802", "another prefix", sources => RenameColumn(sources, "crmq_CriteriaVersion", "new_CriteriaVersion")),
        Mutation.Of("CQ0802", "a system column on a table of Microsoft's", sources => sources.Replace(Opportunity, Score, Score.Replace("crmq_Score", "statecode", System.StringComparison.Ordinal)), "CQ0801"),
        Mutation.Of("CQ0803", "a type nobody knows", sources => InColumn(sources, Opportunity, "crmq_Score", "<Type>", "</Type>", "<Type>image</Type>")),
        Mutation.Of("CQ0803", "a text without format", sources => InColumn(sources, Criterion, "crmq_Accountable", "<Format>", "</Format>", "")),
        Mutation.Of("CQ0804", "a text of half its bytes", sources => InColumn(sources, Criterion, "crmq_Accountable", "<Length>", "</Length>", "<Length>1</Length>")),
        Mutation.Of("CQ0804", "a text of 5000 characters", sources => InColumn(sources, Criterion, "crmq_Accountable", "<MaxLength>", "</Length>", "<MaxLength>5000</MaxLength><Length>10000</Length>")),
        Mutation.Of("CQ0804", "a memo without end", sources => InColumn(sources, Opportunity, "crmq_Assessment", "<MaxLength>", "</MaxLength>", "<MaxLength>1048577</MaxLength>")),
        Mutation.Of("CQ0804", "the least value above the greatest", sources => InColumn(sources, Opportunity, "crmq_CriteriaVersion", "<MinValue>", "</MaxValue>", "<MinValue>2</MinValue><MaxValue>1</MaxValue>")),
        Mutation.Of("CQ0804", "eleven decimals", sources => InColumn(sources, Opportunity, "crmq_Score", "<Accuracy>", "</Accuracy>", "<Accuracy>11</Accuracy>")),
        Mutation.Of("CQ0804", "an unknown behaviour of a date", sources => InColumn(sources, Opportunity, "crmq_EvaluatedOn", "<Behavior>", "</Behavior>", "<Behavior>4</Behavior>")),
        Mutation.Of("CQ0805", "money without its twin", sources => sources.Cut(Opportunity, "<attribute PhysicalName=\"crmq_WeightedRevenue_Base\">", "</attribute>"), "CQ1101"),
        Mutation.Of("CQ0805", "a twin of something else", sources => sources.Replace(Opportunity, "<CalculationOf>crmq_WeightedRevenue<", "<CalculationOf>crmq_Revenue<")),
        Mutation.Of("CQ0806", "a required column on opportunity", sources => InColumn(sources, Opportunity, "crmq_Score", "<RequiredLevel>", "</RequiredLevel>", "<RequiredLevel>required</RequiredLevel>")),
        Mutation.Of("CQ0806", "a secured column on opportunity", sources => InColumn(sources, Opportunity, "crmq_Score", "<IsSecured>", "</IsSecured>", "<IsSecured>1</IsSecured>")),
        Mutation.Of("CQ0807", Criterion, "<OptionSetName>crmq_severity<", "<OptionSetName>crmq_severities<", "CQ0809"),
        Mutation.Of("CQ0807", "a default that is no value", sources => InColumn(sources, Criterion, "crmq_Severity", "<AppDefaultValue>", "</AppDefaultValue>", "<AppDefaultValue>5</AppDefaultValue>")),
        Mutation.Of("CQ0808", Severity, "value=\"284610003\"", "value=\"284620003\""),
        Mutation.Of("CQ0808", Severity, "value=\"284610003\"", "value=\"284610002\""),
        Mutation.Of("CQ0808", "yes is 2", sources => InColumn(sources, Criterion, "crmq_Disqualifying", "<option value=\"1\"", ">", "<option value=\"2\">")),
        Mutation.Of("CQ0809", Severity, "<IsGlobal>1<", "<IsGlobal>0<"),
        Mutation.Of("CQ0809", "a choice nothing uses", Unused),
        Mutation.Of("CQ0810", Criterion, "defaultstatus=\"2\"", "defaultstatus=\"1\""),
        Mutation.Of("CQ0810", Criterion, "<status value=\"2\" state=\"1\"", "<status value=\"2\" state=\"3\""),
    ];

    /// <summary>Replaces a part of one column.</summary>
    internal static void InColumn(Sources sources, string file, string column, string from, string to, string replacement)
    {
        string text = sources.Text(file);
        int start = text.IndexOf($"<attribute PhysicalName=\"{column}\">", System.StringComparison.Ordinal);
        Assert.IsGreaterThanOrEqualTo(0, start, $"{file} has no column {column}.");
        int first = text.IndexOf(from, start, System.StringComparison.Ordinal);
        int last = text.IndexOf(to, first, System.StringComparison.Ordinal) + to.Length;
        sources.Write(file, text[..first] + replacement + text[last..]);
    }

    private static void RenameColumn(Sources sources, string name, string other)
    {
        const string Table = "Entities/crmq_PipelineEvent";
        sources.Replace($"{Table}/Entity.xml", name, other);
        sources.Replace($"{Table}/Entity.xml", name.ToLowerInvariant(), other.ToLowerInvariant());
        sources.Replace(sources.FirstBelow($"{Table}/FormXml/main"), name.ToLowerInvariant(), other.ToLowerInvariant());
    }

    private static void Twice(Sources sources)
    {
        string text = sources.Text(Opportunity);
        int start = text.IndexOf(Score, System.StringComparison.Ordinal);
        int end = text.IndexOf("</attribute>", start, System.StringComparison.Ordinal) + "</attribute>".Length;
        sources.Write(Opportunity, text.Insert(end, text[start..end]));
    }

    private static void Unused(Sources sources)
    {
        sources.Write("OptionSets/crmq_spare.xml", sources.Text(Severity).Replace("crmq_severity", "crmq_spare", System.StringComparison.Ordinal));
        sources.Replace(Manifest, "<RootComponent type=\"9\" schemaName=\"crmq_severity\" behavior=\"0\" />", "<RootComponent type=\"9\" schemaName=\"crmq_severity\" behavior=\"0\" /><RootComponent type=\"9\" schemaName=\"crmq_spare\" behavior=\"0\" />");
    }
}
