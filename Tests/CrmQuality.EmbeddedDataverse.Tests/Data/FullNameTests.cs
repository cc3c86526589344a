using System;
using CrmQuality.EmbeddedDataverse.Tests.Conformance;
using CrmQuality.EmbeddedDataverse.Tests.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.EmbeddedDataverse.Tests.Data;

/// <summary>Names the platform puts together.</summary>
[TestClass]
public sealed class FullNameTests
{
    private const string Convention = "Microsoft Learn, UserSettingsFullNameConventionCode";
    private readonly PipelineBench bench = new();

    [TestMethod]
    [DataRow("contact")]
    [DataRow("lead")]
    [DataRow("systemuser")]
    [Conformance("Data", "The full name of a new organisation's persons is first name, then last name.", Certainty.Assumed, "the values of the convention are documented, the default of an English environment is not", Check = "In a new English environment create a contact; read organization.fullnameconventioncode and the contact's fullname")]
    public void Create_Person_HasAFullName(string table) => Assert.AreEqual("Maija Meri", Name(table, Create(table, "Maija", "Meri")));

    [TestMethod]
    [DataRow(0, "Meri, Maija")]
    [DataRow(1, "Maija Meri")]
    [DataRow(6, "Meri Maija")]
    [DataRow(7, "MeriMaija")]
    [Conformance("Data", "The organisation's convention orders the parts of full names.", Certainty.Documented, Convention)]
    public void Create_Person_FollowsTheConvention(int convention, string expected)
    {
        bench.Service.Update(new Entity("organization", bench.Organization.OrganizationId) { ["fullnameconventioncode"] = new OptionSetValue(convention) });

        Assert.AreEqual(expected, Name("contact", Create("contact", "Maija", "Meri")));
    }

    [TestMethod]
    [Conformance("Data", "A full name follows a change of one part, and what a caller states for it is ignored.", Certainty.Documented, "Microsoft Learn, table reference of contact (FullName: not valid for create or update)")]
    public void Update_LastName_ChangesTheFullName()
    {
        var id = Create("contact", "Maija", "Meri");

        bench.Service.Update(new Entity("contact", id) { ["lastname"] = "Lampi", ["fullname"] = "Nobody" });

        Assert.AreEqual("Maija Lampi", Name("contact", id));
    }

    private Guid Create(string table, string first, string last)
    {
        var person = new Entity(table) { ["firstname"] = first, ["lastname"] = last };
        if (table == "systemuser")
        {
            person["businessunitid"] = new EntityReference("businessunit", bench.Organization.RootBusinessUnitId);
        }

        return bench.Service.Create(person);
    }

    private string? Name(string table, Guid id) => bench.Service.Retrieve(table, id, new ColumnSet("fullname")).GetAttributeValue<string>("fullname");
}
