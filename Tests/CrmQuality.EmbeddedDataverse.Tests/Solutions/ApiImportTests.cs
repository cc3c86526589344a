using System;
using System.Linq;
using CrmQuality.EmbeddedDataverse.Solutions;
using CrmQuality.EmbeddedDataverse.Tests.Conformance;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Tests.Solutions;

/// <summary>Custom APIs in a package: they arrive, are upgraded, and leave.</summary>
[TestClass]
public sealed class ApiImportTests
{
    private const string Files = "Microsoft Learn, Create a custom API with solution files";
    private readonly SolutionBed bed = new();

    [TestMethod]
    [Conformance("Solutions", "The files below customapis become rows of the API, its parameters and properties.", Certainty.Documented, Files)]
    public void Import_Api_WritesItsRows()
    {
        bed.Import(ApiZip.Runnable());

        var (api, parameter, property) = (bed.Rows("customapi").Single(), bed.Rows("customapirequestparameter").Single(), bed.Rows("customapiresponseproperty").Single());
        Assert.AreEqual(("xmpl_Echo", "Echo", "Says it again", true, ApiZip.PluginTypeId), ((string)api["uniquename"], (string)api["displayname"], (string)api["description"], (bool)api["ismanaged"], ((EntityReference)api["plugintypeid"]).Id.ToString()));
        Assert.AreEqual(("Text", 10, false, api.Id), ((string)parameter["uniquename"], ((OptionSetValue)parameter["type"]).Value, (bool)parameter["isoptional"], ((EntityReference)parameter["customapiid"]).Id));
        Assert.AreEqual(("Echo", 10, api.Id), ((string)property["uniquename"], ((OptionSetValue)property["type"]).Value, ((EntityReference)property["customapiid"]).Id));
    }

    [TestMethod]
    [Conformance("Solutions", "An imported API can be called at once; no step need be registered.", Certainty.Documented, Files + "; Create and use custom APIs, Write a plug-in for your custom API")]
    public void Import_Api_CanBeCalled()
    {
        bed.Import(ApiZip.Runnable());

        Assert.AreEqual("hello", Echo("hello"));
    }

    [TestMethod]
    [Conformance("Solutions", "Who imports owns the custom APIs that arrive.", Certainty.Assumed, "the table has owners; no page says who it is", Check = "import a solution with a custom API as one administrator; read its ownerid")]
    public void Import_Api_IsOwnedByWhoImports()
    {
        bed.Import(ApiZip.Runnable());

        Assert.AreEqual(bed.Organization.AdministratorId, bed.Rows("customapi").Single().GetAttributeValue<EntityReference>("ownerid").Id);
    }

    [TestMethod]
    [Conformance("Solutions", "A managed API that is not customizable cannot be changed or deleted; its parts neither.", Certainty.Documented, "Microsoft Learn, Create and use custom APIs, Custom API customization; errors GenericManagedPropertyFailure, InvalidDeleteOnProtectedComponent")]
    [DataRow("customapi")]
    [DataRow("customapirequestparameter")]
    [DataRow("customapiresponseproperty")]
    public void Update_NotCustomizable_IsRefused(string table)
    {
        bed.Import(ApiZip.Runnable());
        var id = bed.Rows(table).Single().Id;

        bed.RefusesToChangeAnything(SolutionErrors.ManagedProperty, () => bed.Service.Update(new Entity(table, id) { ["displayname"] = "Mine" }), "iscustomizable");
        bed.RefusesToChangeAnything(SolutionErrors.DeleteOfManaged, () => bed.Service.Delete(table, id), "managed");
    }

    [TestMethod]
    [Conformance("Solutions", "Others may add parameters to a managed API, but none that is required.", Certainty.Documented, "Microsoft Learn, Create and use custom APIs, Add more request parameters and response properties; the code is not documented")]
    public void Create_ParameterOfAManagedApi_MustBeOptional()
    {
        bed.Import(ApiZip.Runnable());
        Entity More(bool isOptional) => new("customapirequestparameter")
        {
            ["customapiid"] = bed.Rows("customapi").Single().ToEntityReference(),
            ["uniquename"] = "More",
            ["name"] = "More",
            ["type"] = new OptionSetValue(7),
            ["isoptional"] = isOptional,
        };

        bed.RefusesToChangeAnything(-2147220989, () => bed.Service.Create(More(false)), "More", "optional");
        bed.Service.Create(More(true));

        Assert.AreEqual("hello", Echo("hello", ("More", 3)));
    }

    [TestMethod]
    [Conformance("Solutions", "A new version changes labels, privilege and plug-in of an API, and its identifier stays.", Certainty.Documented, "Microsoft Learn, CustomAPI tables: what can be changed after it is saved")]
    public void Import_NewVersion_ChangesWhatCanChange()
    {
        bed.Import(ApiZip.Runnable());
        var id = bed.Rows("customapi").Single().Id;

        bed.Import(ApiZip.Runnable().Version("1.3.0.0").Replace(ApiZip.ApiFile, "default=\"Echo\"", "default=\"Say again\"").WithMore(isOptional: true));

        Assert.AreEqual((id, "Say again"), (bed.Rows("customapi").Single().Id, (string)bed.Rows("customapi").Single()["displayname"]));
        Assert.HasCount(2, bed.Rows("customapirequestparameter"));
    }

    [TestMethod]
    [DataRow(ApiZip.ApiFile, "<allowedcustomprocessingsteptype>2", "<allowedcustomprocessingsteptype>0", "allowedcustomprocessingsteptype")]
    [DataRow(ApiZip.ApiFile, "<isfunction>0", "<isfunction>1", "isfunction")]
    [DataRow(ApiZip.ApiFile, "<workflowsdkstepenabled>0", "<workflowsdkstepenabled>1", "workflowsdkstepenabled")]
    [DataRow(ApiZip.ParameterFile, "<isoptional>0", "<isoptional>1", "isoptional")]
    [DataRow(ApiZip.ParameterFile, "<type>10", "<type>7", "type")]
    [DataRow(ApiZip.PropertyFile, "<type>10", "<type>7", "type")]
    [Conformance("Solutions", "A new version cannot change what is fixed once an API is saved.", Certainty.Assumed, "Microsoft Learn, CustomAPI tables says which columns cannot be changed; that the import fails is not written", Check = "import a managed solution with a custom API; change the type of a parameter in its files, raise the version and import again; note code and text, or read the type")]
    public void Import_FrozenChanged_IsRefused(string file, string old, string replacement, string column)
    {
        bed.Import(ApiZip.Runnable());

        bed.RefusesToChangeAnything(SolutionErrors.Import, () => bed.Import(ApiZip.Runnable().Version("1.3.0.0").Replace(file, old, replacement)), column, "cannot change");
    }

    [TestMethod]
    [Conformance("Solutions", "A new version cannot add a required parameter.", Certainty.Assumed, "Microsoft Learn, Create and use custom APIs says it of those who add to a managed API", Check = "add a required parameter to a custom API in its solution files, raise the version and import over the managed one; note code and text")]
    public void Import_RequiredParameterAdded_IsRefused()
    {
        bed.Import(ApiZip.Runnable());

        bed.RefusesToChangeAnything(SolutionErrors.Import, () => bed.Import(ApiZip.Runnable().Version("1.3.0.0").WithMore(isOptional: false)), "must be optional");
    }

    [TestMethod]
    [DataRow("ImportSolution", 1)]
    [DataRow("StageAndUpgrade", 0)]
    [Conformance("Solutions", "An upgrade takes an API away that the new version lacks, an update keeps it.", Certainty.Documented, "Power Platform ALM: upgrade or update a solution")]
    public void Import_ApiGone_IsDeletedByAnUpgradeOnly(string message, int apis)
    {
        bed.Import(ApiZip.Runnable());

        bed.Import(ApiZip.Runnable().WithoutApi().Version("1.3.0.0"), message: message);

        Assert.HasCount(apis, bed.Rows("customapi"));
        Assert.HasCount(apis, bed.Rows("sdkmessage").Where(row => (string)row["name"] == ApiZip.Name));
        Assert.HasCount(apis, bed.Rows("customapirequestparameter"));
    }

    private string Echo(string text, params (string Name, object Value)[] more)
    {
        var request = new OrganizationRequest(ApiZip.Name) { ["Text"] = text };
        foreach (var (name, value) in more)
        {
            request[name] = value;
        }

        return (string)bed.Service.Execute(request)["Echo"];
    }
}
