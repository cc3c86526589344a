namespace CrmQuality.Scenarios.Matrix;

/// <summary>The ways to save, in words.</summary>
internal static class WayNames
{
    public static string Of(SaveWay way) => way switch
    {
        SaveWay.Create => "create by form or Web API",
        SaveWay.CreateMultiple => "CreateMultiple",
        SaveWay.UpsertCreating => "Upsert that creates",
        SaveWay.QualifyLead => "a lead is qualified",
        SaveWay.NestedCreate => "create by another plug-in or workflow",
        SaveWay.FormSave => "form or spreadsheet that sends back what it showed",
        SaveWay.Autosave => "autosave or Web API: changed columns alone",
        SaveWay.Upsert => "Upsert that updates",
        SaveWay.UpdateMultiple => "UpdateMultiple",
        SaveWay.NestedUpdate => "update by another plug-in or workflow",
        SaveWay.StatusReason => "status reason",
        SaveWay.Assign => "another owner",
        SaveWay.PriceCalculation => "price calculation after a product line",
        SaveWay.Win => "win",
        SaveWay.WinWithColumns => "update to Won together with other columns",
        SaveWay.Lose => "lose",
        SaveWay.LoseWithColumns => "update to Lost together with other columns",
        SaveWay.Reopen => "reopen",
        SaveWay.ReopenWithColumns => "reopen together with other columns",
        SaveWay.QuoteCreated => "quote created for it",
        SaveWay.QuoteGenerated => "quote generated from it",
        SaveWay.QuoteMoved => "quote re-pointed to it",
        _ => "quote of it revised",
    };
}
