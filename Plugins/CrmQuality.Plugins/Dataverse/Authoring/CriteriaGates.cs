using System.Collections.Generic;

namespace CrmQuality.Plugins.Dataverse.Authoring;

/// <summary>The gates of a criterion: a word in drafts, a two-option column in rows.</summary>
internal static class CriteriaGates
{
    /// <summary>Every gate's word and column.</summary>
    public static readonly IReadOnlyDictionary<string, string> All = new Dictionary<string, string>
    {
        ["create"] = "crmq_gatecreate",
        ["stage exit"] = "crmq_gatestageexit",
        ["quote"] = "crmq_gatequote",
        ["win"] = "crmq_gatewin",
    };
}
