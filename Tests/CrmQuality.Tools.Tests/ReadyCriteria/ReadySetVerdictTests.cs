namespace CrmQuality.Tools.Tests.ReadyCriteria;

/// <summary>Opportunities as a sales director would judge them, and what the ready sets say.</summary>
[TestClass]
public sealed class ReadySetVerdictTests
{
    private const string Wanted = "need=0; purchasetimeframe=1; customerneed=A shift a week goes to cleaning; estimatedclosedate=+300";
    private const string Bought = Wanted + "; stage=Develop; budgetstatus=2; purchaseprocess=1; decisionmaker=1; meeting=+14";
    private const string Fitting = "account.numberofemployees=180; account.revenue=32000000; account.industrycode=12; PROBLEM=yes";
    private const string Championed = "stage=Develop; customerpainpoints=Night stops; ECONOMICBUYER=yes; CHAMPION=yes";
    private const string Urgent = "stage=Develop; currentsituation=Four lines of 2009; customerpainpoints=Planning twice; parentcontactid=x; IMPACT=yes; CRITICALEVENT=yes; DECISION=yes";

    [TestMethod]
    [DataRow("", "unvalidated", "NEED NEEDWORDS TIMELINE CLOSEDATE DECISIONMAKER", DisplayName = "a first talk of which nothing is known")]
    [DataRow(Wanted, "validated", "DECISIONMAKER", DisplayName = "needed, in time, in the customer's words: good enough to qualify")]
    [DataRow("need=0; purchasetimeframe=1", "unvalidated", "NEEDWORDS CLOSEDATE DECISIONMAKER", DisplayName = "two boxes ticked and nothing else known")]
    [DataRow("need=2; purchasetimeframe=1; customerneed=Nice; estimatedclosedate=+30; decisionmaker=1", "unvalidated", "NEED", DisplayName = "good to have")]
    [DataRow("need=0; purchasetimeframe=4; customerneed=Nice; estimatedclosedate=+30; decisionmaker=1", "unvalidated", "TIMELINE", DisplayName = "nobody knows when")]
    [DataRow(Bought + "; AUTHORITY=yes", "validated", "", DisplayName = "all four answered")]
    [DataRow(Bought, "unvalidated", "AUTHORITY", DisplayName = "nobody has met whoever pays")]
    [DataRow(Bought + "; AUTHORITY=in progress", "unvalidated", "AUTHORITY", DisplayName = "the meeting with whoever pays is still to come")]
    [DataRow(Bought + "; AUTHORITY=yes bare", "unvalidated", "AUTHORITY", DisplayName = "said to have met somebody, and nobody knows whom")]
    [DataRow(Bought + "; AUTHORITY=yes; later=+125", "expired", "AUTHORITY NEXTSTEP", DisplayName = "met four months ago and not since")]
    [DataRow(Wanted + "; stage=Develop; budgetstatus=0; AUTHORITY=yes; decisionmaker=1; purchaseprocess=1; meeting=+14", "unvalidated", "BUDGET", DisplayName = "no committed budget")]
    [DataRow(Wanted + "; stage=Develop; budgetstatus=1; AUTHORITY=yes; decisionmaker=1; purchaseprocess=1; meeting=+14", "unvalidated", "BUDGET", DisplayName = "may buy one day")]
    [DataRow(Wanted + "; stage=Propose; budgetstatus=3; AUTHORITY=yes; decisionmaker=1; purchaseprocess=2; budgetamount=40000; estimatedvalue=50000", "validated", "BUYINGPROCESS NEXTSTEP BUDGETAMOUNT", DisplayName = "budget a little short, process not known: warned, not stopped")]
    public void Bant_Opportunity_GetsTheVerdictASalesDirectorExpects(string facts, string verdict, string open) => Verify("bant", facts, verdict, open);

    [TestMethod]
    [DataRow("", "unvalidated", "ACCOUNT PROBLEM SIZE REVENUE INDUSTRY CREDITHOLD", DisplayName = "no customer named")]
    [DataRow(Fitting, "validated", "", DisplayName = "our kind of customer with our kind of problem")]
    [DataRow("account.numberofemployees=180; account.revenue=32000000; account.industrycode=12", "unvalidated", "PROBLEM", DisplayName = "our kind of customer without our kind of problem")]
    [DataRow("account.numberofemployees=180; account.revenue=32000000; account.industrycode=12; PROBLEM=no", "unvalidated", "PROBLEM", DisplayName = "another problem")]
    [DataRow("account.numberofemployees=12; account.revenue=1500000; account.industrycode=12; PROBLEM=yes", "unvalidated", "SIZE REVENUE", DisplayName = "too small")]
    [DataRow("account.industrycode=12; PROBLEM=yes", "unvalidated", "SIZE REVENUE", DisplayName = "nobody looked up how large it is")]
    [DataRow("account.numberofemployees=180; account.revenue=32000000; account.industrycode=21; PROBLEM=yes", "validated", "INDUSTRY", DisplayName = "another industry alone is a warning")]
    [DataRow(Fitting + "; account.creditonhold=1", "unvalidated", "CREDITHOLD", DisplayName = "perfect, and does not pay")]
    [DataRow(Fitting + "; stage=Develop; estimatedvalue=45000; REACH=yes; BUYING=yes", "validated", "", DisplayName = "can be served, buys by value")]
    [DataRow(Fitting + "; stage=Develop; estimatedvalue=45000; REACH=no; BUYING=yes", "unvalidated", "REACH", DisplayName = "out of our reach")]
    [DataRow(Fitting + "; stage=Propose; estimatedvalue=4000; REACH=yes; REFERENCE=n/a", "validated", "BUYING ORDERSIZE", DisplayName = "a small order of a fitting customer")]
    public void Icp_Opportunity_GetsTheVerdictASalesDirectorExpects(string facts, string verdict, string open) => Verify("icp", facts, verdict, open);

    [TestMethod]
    [DataRow("", "unvalidated", "PAIN", DisplayName = "a first talk without a pain")]
    [DataRow("customerpainpoints=Night stops", "validated", "", DisplayName = "a pain is enough to qualify")]
    [DataRow(Championed + "; METRICS=yes; DECISIONCRITERIA=yes; purchaseprocess=1; identifycompetitors=1", "validated", "", DisplayName = "everything known")]
    [DataRow(Championed, "unvalidated", "METRICS DECISIONCRITERIA DECISIONPROCESS COMPETITION", DisplayName = "people like us, and nobody has reckoned")]
    [DataRow(Championed + "; METRICS=yes", "validated", "DECISIONCRITERIA DECISIONPROCESS COMPETITION", DisplayName = "people and a figure")]
    [DataRow("stage=Develop; customerpainpoints=Night stops; ECONOMICBUYER=yes; METRICS=yes; DECISIONCRITERIA=yes; purchaseprocess=1; identifycompetitors=1", "unvalidated", "CHAMPION", DisplayName = "nobody sells for us inside")]
    [DataRow("stage=Develop; customerpainpoints=Night stops; CHAMPION=yes; METRICS=yes; DECISIONCRITERIA=yes; purchaseprocess=1; identifycompetitors=1", "unvalidated", "ECONOMICBUYER", DisplayName = "a champion without a purse")]
    [DataRow(Championed + "; METRICS=yes; purchaseprocess=1; later=+95", "expired", "DECISIONCRITERIA CHAMPION COMPETITION", DisplayName = "the champion has been silent for three months")]
    [DataRow(Championed + "; stage=Propose; METRICS=yes; DECISIONCRITERIA=yes; purchaseprocess=1; finaldecisiondate=+40; PAPERPROCESS=n/a", "validated", "COMPETITION", DisplayName = "under a frame contract no papers are asked for")]
    [DataRow(Championed + "; stage=Propose; METRICS=yes; DECISIONCRITERIA=yes; purchaseprocess=1; finaldecisiondate=-3", "validated", "COMPETITION DECISIONDATE PAPERPROCESS", DisplayName = "the decision date has passed: a warning")]
    public void Meddpicc_Opportunity_GetsTheVerdictASalesDirectorExpects(string facts, string verdict, string open) => Verify("meddpicc", facts, verdict, open);

    [TestMethod]
    [DataRow("", "unvalidated", "SITUATION PAIN CONTACT TIMEFRAME CONVERSATION", DisplayName = "a business card")]
    [DataRow("currentsituation=Four lines; customerpainpoints=Planning twice; parentcontactid=x", "validated", "TIMEFRAME CONVERSATION", DisplayName = "somebody's problem in a situation we know")]
    [DataRow("currentsituation=Four lines; parentcontactid=x; purchasetimeframe=1; meeting=-10", "unvalidated", "PAIN", DisplayName = "pleasant talks without a problem")]
    [DataRow(Urgent + "; purchaseprocess=1; purchasetimeframe=1; meeting=+20", "validated", "", DisplayName = "everything known")]
    [DataRow(Urgent, "validated", "TIMEFRAME CONVERSATION DECISIONPROCESS", DisplayName = "impact, event and decision carry it")]
    [DataRow("stage=Develop; currentsituation=Four lines; customerpainpoints=Planning twice; parentcontactid=x; IMPACT=yes; DECISION=yes; purchaseprocess=1; purchasetimeframe=1", "unvalidated", "CONVERSATION CRITICALEVENT", DisplayName = "no day by which it must work")]
    [DataRow("stage=Develop; currentsituation=Four lines; customerpainpoints=Planning twice; parentcontactid=x; CRITICALEVENT=yes; DECISION=yes; purchaseprocess=1; purchasetimeframe=1", "unvalidated", "CONVERSATION IMPACT", DisplayName = "nobody says what it is worth")]
    [DataRow(Urgent + "; purchaseprocess=1; purchasetimeframe=1; meeting=-10; later=+30", "validated", "", DisplayName = "talked forty days ago")]
    [DataRow(Urgent + "; purchaseprocess=1; purchasetimeframe=1; meeting=-10; later=+40", "validated", "CONVERSATION", DisplayName = "silent for more than six weeks")]
    [DataRow(Urgent + "; purchaseprocess=1; purchasetimeframe=1; meeting=+130; later=+125", "expired", "CRITICALEVENT DECISION", DisplayName = "four months old, next meeting in the calendar")]
    public void Spiced_Opportunity_GetsTheVerdictASalesDirectorExpects(string facts, string verdict, string open) => Verify("spiced", facts, verdict, open);

    private static void Verify(string set, string facts, string verdict, string open)
    {
        var organization = new ReadySetOrganization(set);

        var opportunity = organization.Create(facts);

        Assert.AreEqual((verdict, open), (organization.Verdict(opportunity), organization.Open(opportunity)));
    }
}
