using System;
using System.IO;
using System.Linq;
using CrmQuality.Cli.Input;
using CrmQuality.Cli.Waste;
using CrmQuality.Domain.Time;
using CrmQuality.Domain.Waste.Reporting;

namespace CrmQuality.Tools.Tests.Waste;

[TestClass]
public sealed class MeetingFileTests : IDisposable
{
    private const string Header = "meeting,rep,start,end,outcome,purpose,travel,km,globalObjectId,regarding,opportunity,state,closedOn,validatedOn,voidedOn,verdict,segment,source,criterion\n";
    private const string Lost = "M1,Ann,2025-03-10 09:00,2025-03-10 11:00,held,Needs,2,80,,,O1,lost,2025-04-15,,,unvalidated,Food,Fair,BUDGET\n";
    private const string Open = "M2,Bo,2025-03-11T09:00,2025-03-11T10:00,,Needs,0,0,0400,,O2,open,,,,,Steel,Web,NEED\n";
    private const string Validated = "M3,Ann,2025-03-12 09:00,2025-03-12 10:00,held,Needs,0,0,,,O3,won,2025-05-02,2025-03-20,,validated,Food,Web,\n";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [TestMethod]
    public void Run_MeetingsOfEveryKind_AddUp()
    {
        var report = Run(Lost + Open + Validated + "M4,Bo,2025-03-13 09:00,2025-03-13 10:00,held,x,0,0,,internal,,,,,,,,,\n");

        Assert.AreEqual(new WasteLine("", 65, 305.60m, 1, 4, 1, 1), report.Total);
        Assert.AreEqual(new HoursSplit(1, 1, 4, 1, 0), report.Hours);
        Assert.AreEqual((435.60m, 435.60m, 435.60m, 4m), (report.Cost, report.CostPerValidated, report.CostPerWin, report.DisplacedDeals));
        Assert.AreEqual(("2025-05-02", 4, 0), (report.AsOf.ToString(), report.Meetings, report.Copies));
    }

    [TestMethod]
    [DataRow(WasteDimension.Rep, "Ann 305.60 0, Bo 0 65")]
    [DataRow(WasteDimension.Source, "Fair 305.60 0, Web 0 65")]
    [DataRow(WasteDimension.Segment, "Food 305.60 0, Steel 0 65")]
    [DataRow(WasteDimension.FailedCriterion, "BUDGET 305.60 0, NEED 0 65")]
    [DataRow(WasteDimension.Reason, "Lost 305.60 0, NotValidated 0 65")]
    [DataRow(WasteDimension.Month, "2025-03 0 65, 2025-04 305.60 0")]
    public void Run_Meetings_ArePartedByDimension(WasteDimension dimension, string expected) => Assert.AreEqual(
        expected, string.Join(", ", Run(Lost + Open + Validated).Lines[dimension].Select(line => FormattableString.Invariant($"{line.Key} {line.SettledWaste} {line.Exposure}"))));

    [TestMethod]
    public void Run_CopiesInSeveralCalendars_AreOneMeeting()
    {
        var report = Run(Open + Open.Replace("M2,Bo", "M9,Cy", StringComparison.Ordinal));

        Assert.AreEqual((1, 1, 65m), (report.Meetings, report.Copies, report.Total.Exposure));
    }

    [TestMethod]
    public void Run_VoidedValidation_CountsAsNeverValidated() => Assert.AreEqual(
        65m, Run(Validated.Replace("won,2025-05-02,2025-03-20,,", "open,,2025-03-20,2025-03-25,", StringComparison.Ordinal)).Total.Exposure);

    [TestMethod]
    public void Run_AsOfBeforeTheMeeting_ItHasNotHappenedYet() => Assert.AreEqual(0, Run(Lost, Day.Of(2025, 3, 9)).Total.WastedMeetings);

    [TestMethod]
    public void Run_LeadDisqualified_IsSettled()
    {
        var report = Run("M5,Ann,2025-03-12 09:00,2025-03-12 10:00,held,x,0,0,,lead,L1,disqualified,2025-03-20,,,,,,\n");

        Assert.AreEqual("Disqualified", report.Lines[WasteDimension.Reason].Single().Key);
    }

    [TestMethod]
    [DataRow(PersonView.Anonymous)]
    [DataRow(PersonView.Off)]
    public void Run_PersonsHidden_NamesNobody(PersonView persons)
    {
        var report = new WasteRun(Request(Lost + Open) with { Persons = persons }).Run();

        Assert.AreEqual("", report.Lines[WasteDimension.Rep].Single().Key);
    }

    [TestMethod]
    public void Run_NoPurposeColumn_CallsNoMeetingPurposeless()
    {
        var file = folder.Write("in.csv", "meeting,rep,start,end,opportunity,remark\nM1,Ann,2025-03-10 09:00,2025-03-10 10:00,O1,x\n");

        var report = new WasteRun(WasteArguments.Read(file, "65", null, null, null, null)).Run();

        Assert.AreEqual((65m, false, "remark"), (report.Total.Exposure, report.KnowsPurpose, report.UnusedColumns.Single()));
    }

    [TestMethod]
    [DataRow("M2,,2025-03-11 09:00,2025-03-11 10:00,,,,,,,,,,,,,,,", "rep", "the field is blank, and a meeting cannot do without it")]
    [DataRow("M2,Bo,11.3.2025,2025-03-11 10:00,,,,,,,,,,,,,,,", "start", "'11.3.2025' is not a date and time written as yyyy-MM-dd HH:mm")]
    [DataRow("M2,Bo,2025-03-11 09:00,2025-03-11 08:00,,,,,,,,,,,,,,,", "end", "\"the meeting ends before it begins; exchange start and end, or mend them\"")]
    [DataRow("M2,Bo,2025-03-11 09:00,2025-03-12 09:01,,,,,,,,,,,,,,,", "end", "the meeting lasts more than 24 hours; give the hours it really took")]
    [DataRow("M2,Bo,2025-03-11 09:00,2025-03-11 10:00,maybe,,,,,,,,,,,,,,", "outcome", "\"'maybe' is not known here; use unconfirmed, held, no-show or cancelled\"")]
    [DataRow("M2,Bo,2025-03-11 09:00,2025-03-11 10:00,,,1 h,,,,,,,,,,,,", "travel", "'1 h' is not a number written with '.' as its decimal separator and no others")]
    [DataRow("M2,Bo,2025-03-11 09:00,2025-03-11 10:00,,,101,,,,,,,,,,,,", "", "\"preparation, travel and followUp must each lie from 0 to 100 hours\"")]
    [DataRow("M2,Bo,2025-03-11 09:00,2025-03-11 10:00,,,,,,opportunity,,,,,,,,,", "opportunity", "\"the field is blank, and a meeting cannot do without it\"")]
    [DataRow("M2,Bo,2025-03-11 09:00,2025-03-11 10:00,,,,,,,O9,lost,soon,,,,,,", "closedOn", "'soon' is not a date written as yyyy-MM-dd")]
    [DataRow("M1,Bo,2025-03-11 09:00,2025-03-11 10:00,,,,,,,,,,,,,,,", "meeting", "'M1' is already the meeting of row 2; a copy in another calendar needs a key of its own and the same globalObjectId")]
    [DataRow("M2,Bo,2025-03-11 09:00,2025-03-11 10:00,,,,,,,o1,open,,,,,,,", "opportunity", "row 2 says something else of the state or the days of 'o1'; make them agree")]
    public void Run_BadRow_IsPutAsideWithItsReason(string row, string column, string reason)
    {
        var report = Run(Lost + row + "\n");

        Assert.AreEqual((1, 1), (report.Meetings, report.Rejected.Count));
        var kept = File.ReadAllLines(report.Rejected.File!)[1];
        StringAssert.EndsWith(kept.Replace("\"", "", StringComparison.Ordinal), $",3,{column},{reason.Replace("\"", "", StringComparison.Ordinal)}");
    }

    [TestMethod]
    public void Run_NoUsableRow_IsRefused()
    {
        StringAssert.EndsWith(Refusal(""), "in.csv: the file has no meeting");
        StringAssert.EndsWith(Refusal("M1,,2025-03-10 09:00,2025-03-10 10:00,,,,,,,,,,,,,,,\n"), "in.csv.rejected.csv");
    }

    [TestMethod]
    public void Run_ColumnsMissing_NamesEach()
    {
        var file = folder.Write("in.csv", "meeting,begin\nM1,x\n");

        var problems = Assert.ThrowsExactly<UnusableInputException>(() => new WasteRun(WasteArguments.Read(file, "65", null, null, null, null)).Run()).Problems;

        Assert.AreEqual("rep start end", string.Join(" ", problems.Select(problem => problem.Column)));
    }

    private string Refusal(string rows) => Assert.ThrowsExactly<UnusableInputException>(() => Run(rows)).Message;

    private WasteReport Run(string rows, Day? asOf = null) => new WasteRun(Request(rows) with { AsOf = asOf }).Run();

    private WasteRequest Request(string rows) => WasteArguments.Read(folder.Write("in.csv", Header + rows), "65", "0.57", null, null, null);
}
