using System;
using System.Collections.Generic;
using CrmQuality.EmbeddedDataverse.Security;
using CrmQuality.EmbeddedDataverse.Tests.Conformance;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Tests.Security;

/// <summary>What writing needs.</summary>
[TestClass]
public sealed class WriteTests
{
    private const string Determined = "Microsoft Learn, How access to a record is determined";
    private static readonly string[] OnOpportunity = ["prvCreateOpportunity", "prvReadOpportunity", "prvWriteOpportunity", "prvDeleteOpportunity", "prvAppendOpportunity", "prvAssignOpportunity"];
    private readonly SecurityBench bench = new();

    [TestMethod]
    [DataRow("Create")]
    [DataRow("Write")]
    [DataRow("Delete")]
    [DataRow("Assign")]
    [Conformance("Security", "Create, Write, Delete and Assign each need the privilege of that name.", Certainty.Documented, Determined + " (Privilege check)")]
    public void Request_WithoutItsPrivilege_IsRefused(string right)
    {
        var missing = $"prv{right}Opportunity";
        var user = bench.User(bench.North, AccessLevel.Organization, [.. new List<string>(OnOpportunity).FindAll(name => name != missing)]);

        FaultAssert.Throws(SecurityBench.PrivilegeDenied, () => Do(right, user, bench.OpportunityOf(bench.Salesperson(bench.North))), missing);
    }

    [TestMethod]
    [DataRow("Create")]
    [DataRow("Write")]
    [DataRow("Delete")]
    [DataRow("Assign")]
    [Conformance("Security", "Create, Write, Delete and Assign of a row out of reach are errors with code 0x80048306.", Certainty.Documented, "Microsoft Learn, Troubleshoot Dataverse client errors (-2147187962)")]
    public void Request_OutOfReach_IsRefused(string right)
    {
        var user = bench.User(bench.North, AccessLevel.BusinessUnit, OnOpportunity);

        FaultAssert.Throws(SecurityBench.AccessDenied, () => Do(right, user, bench.OpportunityOf(bench.Salesperson(bench.South))), $"{right}Access");
    }

    [TestMethod]
    [DataRow("Create")]
    [DataRow("Write")]
    [DataRow("Delete")]
    [DataRow("Assign")]
    [Conformance("Security", "What the level reaches can be created, written, deleted and assigned.", Certainty.Documented, Determined + " (Role access)")]
    public void Request_WithinReach_IsDone(string right) =>
        Do(right, bench.User(bench.North, AccessLevel.ParentChildBusinessUnits, OnOpportunity), bench.OpportunityOf(bench.Salesperson(bench.Oulu)));

    [TestMethod]
    [Conformance("Security", "A lookup in a write needs Append on the row and Append To on the row it refers to.", Certainty.Documented, Determined + " (Append, Append To)")]
    public void Update_Lookup_NeedsAppendAndAppendTo()
    {
        var account = bench.Pipeline.Service.Create(new Entity("account") { ["name"] = "Acme" });
        var user = bench.User(bench.North, AccessLevel.Organization, "prvReadOpportunity", "prvWriteOpportunity");
        var change = new Entity("opportunity", bench.OpportunityOf(user)) { ["customerid"] = new EntityReference("account", account) };

        FaultAssert.Throws(SecurityBench.PrivilegeDenied, () => bench.As(user).Update(change), "prvAppendToAccount");
        bench.Security.GiveRole(user, bench.Role(AccessLevel.Organization, "prvAppendToAccount"));
        FaultAssert.Throws(SecurityBench.PrivilegeDenied, () => bench.As(user).Update(change), "prvAppendOpportunity");
        bench.Security.GiveRole(user, bench.Role(AccessLevel.User, "prvAppendOpportunity"));

        bench.As(user).Update(change);
    }

    [TestMethod]
    [Conformance("Security", "Who gets a row by Assign must hold Read on its table.", Certainty.Assumed, "community: assigning to a user without the privilege fails; the code is taken to be that of a missing privilege", Check = "Assign an opportunity to a user whose role has no Read on opportunity; note the code")]
    public void Assign_ToSomebodyWhoMayNotRead_IsRefused()
    {
        var other = bench.User(bench.North, AccessLevel.Organization, "prvReadAccount");

        FaultAssert.Throws(SecurityBench.PrivilegeDenied, () => Assign(bench.Salesperson(bench.North), other), "prvReadOpportunity");
    }

    [TestMethod]
    [Conformance("Security", "Who gets a row must hold Read on its table, even where an administrator or SYSTEM gives it.", Certainty.Seen, "community: migrations by administrators end in 'Principal user is missing prvReadAccount privilege', of the owner")]
    public void Assign_ByAnAdministratorToSomebodyWhoMayNotRead_IsRefused()
    {
        var other = bench.User(bench.North, AccessLevel.Organization, "prvReadAccount");

        FaultAssert.Throws(SecurityBench.PrivilegeDenied, () => Assign(bench.Salesperson(bench.North), other, bench.Pipeline.Service), "prvReadOpportunity");
        FaultAssert.Throws(SecurityBench.PrivilegeDenied, () => bench.Pipeline.Service.Create(new Entity("opportunity") { ["name"] = "x", ["ownerid"] = new EntityReference("systemuser", other) }), "prvReadOpportunity");
    }

    [TestMethod]
    [Conformance("Security", "The checks come after PreValidation and before PreOperation.", Certainty.Documented, "Microsoft Learn, Demonstrate the use of the different event execution pipeline stages; Event framework")]
    public void Update_Refused_HasRunPreValidationOnly()
    {
        var stages = new List<int>();
        foreach (var stage in new[] { 10, 20, 40 })
        {
            bench.Pipeline.Register("Update", "opportunity", stage, run => stages.Add(run.Context.Stage));
        }

        var user = bench.User(bench.North, AccessLevel.User, "prvReadOpportunity");
        var row = bench.OpportunityOf(bench.Salesperson(bench.South));

        SecurityBench.Fault(() => bench.As(user).Update(new Entity("opportunity", row) { ["name"] = "x" }));

        Assert.AreEqual("10", string.Join(' ', stages));
    }

    [TestMethod]
    [Conformance("Security", "Columns a PreOperation plug-in adds to the Target are not checked for Append and Append To.", Certainty.Assumed, "Event framework: security is checked before PreOperation; no page speaks of lookups added there", Check = "Register a PreOperation step that sets a lookup to a table on which the user has no privilege; save as that user; the save goes through")]
    public void Update_LookupAddedByPreOperation_IsNotChecked()
    {
        var contact = bench.Pipeline.Service.Create(new Entity("contact") { ["lastname"] = "C" });
        bench.Pipeline.Register("Update", "opportunity", 20, run => run.Target["parentcontactid"] = new EntityReference("contact", contact));
        var user = bench.User(bench.North, AccessLevel.User, "prvReadOpportunity", "prvWriteOpportunity");
        var row = bench.OpportunityOf(user);

        bench.As(user).Update(new Entity("opportunity", row) { ["name"] = "x" });

        Assert.AreEqual(contact, bench.Pipeline.Opportunity(row).GetAttributeValue<EntityReference>("parentcontactid").Id);
    }

    private void Do(string right, Guid user, Guid row)
    {
        switch (right)
        {
            case "Create":
                bench.As(user).Create(new Entity("opportunity") { ["name"] = "n", ["ownerid"] = bench.Pipeline.Opportunity(row)["ownerid"] });
                break;
            case "Write":
                bench.As(user).Update(new Entity("opportunity", row) { ["name"] = "n" });
                break;
            case "Delete":
                bench.As(user).Delete("opportunity", row);
                break;
            default:
                bench.As(user).Update(new Entity("opportunity", row) { ["ownerid"] = new EntityReference("systemuser", user) });
                break;
        }
    }

    private void Assign(Guid from, Guid to, IOrganizationService? by = null) =>
        (by ?? bench.As(from)).Update(new Entity("opportunity", bench.OpportunityOf(from)) { ["ownerid"] = new EntityReference("systemuser", to) });
}
