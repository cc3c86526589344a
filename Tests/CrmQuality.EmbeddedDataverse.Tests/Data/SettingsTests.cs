using System;
using CrmQuality.EmbeddedDataverse.Tests.Conformance;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.EmbeddedDataverse.Tests.Data;

/// <summary>The settings of the organisation and of users that others depend on.</summary>
[TestClass]
public sealed class SettingsTests
{
    [TestMethod]
    [Conformance("Data", "The organisation's row says the first day of its weeks, its base language and its base currency.", Certainty.Documented, "Microsoft Learn, table reference of organization: weekstartdaycode, languagecode, basecurrencyid")]
    public void Organization_Settings_CanBeRead()
    {
        var organization = new EmbeddedOrganization(new EmbeddedOrganizationOptions { LanguageId = 1035 });
        var seller = organization.ServiceFor(organization.AddUser("Rep"));

        var row = seller.Retrieve("organization", organization.OrganizationId, new ColumnSet("weekstartdaycode", "languagecode", "basecurrencyid"));

        Assert.AreEqual((0, 1035), (row.GetAttributeValue<OptionSetValue>("weekstartdaycode").Value, row["languagecode"]));
        Assert.AreEqual(organization.BaseCurrencyId, row.GetAttributeValue<EntityReference>("basecurrencyid").Id);
        Assert.AreEqual("Sunday", row.FormattedValues["weekstartdaycode"]);
    }

    [TestMethod]
    [DataRow("Europe/Helsinki", 125)]
    [DataRow("UTC", 92)]
    [DataRow("Europe/Stockholm", null)]
    [Conformance("Data", "A new user has the organisation's time zone; here the code is blank where it is not known.", Certainty.Assumed, "new users have the default settings of their organisation", Check = "set the time zone of the organisation's default user settings; add a user; read timezonecode of the user's usersettings")]
    public void UserSettings_OfANewUser_HaveTheOrganisationsTimeZone(string zone, int? code)
    {
        var organization = new EmbeddedOrganization(new EmbeddedOrganizationOptions { TimeZoneId = zone });
        var user = organization.AddUser("Rep");

        Assert.AreEqual(code, Code(organization, user));
        Assert.AreEqual(code, Code(organization, organization.AdministratorId));
    }

    private static int? Code(EmbeddedOrganization organization, Guid user) =>
        organization.ServiceFor(user).Retrieve("usersettings", user, new ColumnSet("timezonecode")).GetAttributeValue<int?>("timezonecode");
}
