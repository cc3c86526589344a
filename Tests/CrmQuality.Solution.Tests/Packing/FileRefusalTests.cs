using CrmQuality.Packer;
using CrmQuality.Solution.Tests.Support;

namespace CrmQuality.Solution.Tests.Packing;

/// <summary>Each test damages one file of sources that pack when left alone; the refusal names the file and the element.</summary>
[TestClass]
public sealed class FileRefusalTests
{
    [TestMethod]
    [DataRow(FileSolution.Api, "uniquename=\"crmq_Echo\"", "uniquename=\"crmq_Other\"", "the folder is named 'crmq_Echo'")]
    [DataRow(FileSolution.Api, "uniquename=\"crmq_Echo\"", "", "uniquename")]
    [DataRow(FileSolution.Api, "<customapi ", "<customaction ", "not well-formed")]
    [DataRow(FileSolution.Api, "<bindingtype>0", "<bindingtype>3", "<bindingtype> is '3'")]
    [DataRow(FileSolution.Api, "<bindingtype>0", "<bindingtype>1", "<boundentitylogicalname> is missing")]
    [DataRow(FileSolution.Api, "<bindingtype>0</bindingtype>", "<bindingtype>0</bindingtype><boundentitylogicalname>account</boundentitylogicalname>", "<boundentitylogicalname> is stated")]
    [DataRow(FileSolution.Api, "<allowedcustomprocessingsteptype>0", "<allowedcustomprocessingsteptype>4", "<allowedcustomprocessingsteptype> is '4'")]
    [DataRow(FileSolution.Api, "<isprivate>1</isprivate>", "", "<isprivate> is missing")]
    [DataRow(FileSolution.Api, "<displayname default=\"n\" />", "", "<displayname> is missing")]
    [DataRow(FileSolution.Api, "<plugintypeid><plugintypeid>", "<plugintypeid><plugintypeid>0", "no PluginTypeId")]
    [DataRow(FileSolution.Parameter, "uniquename=\"Text\"", "uniquename=\"Other\"", "the folder is named 'Text'")]
    [DataRow(FileSolution.Parameter, "<type>10", "<type>13", "<type> is '13', expected a number from 0 to 12")]
    [DataRow(FileSolution.Parameter, "<isoptional>0</isoptional>", "", "<isoptional> is missing")]
    [DataRow(FileSolution.Property, "<type>10", "<isoptional>1</isoptional><type>10", "<isoptional> is for request parameters")]
    [DataRow(FileSolution.Variable, "schemaname=\"crmq_Limit\"", "schemaname=\"crmq_Other\"", "the folder is named 'crmq_Limit'")]
    [DataRow(FileSolution.Variable, "<type>100000001", "<type>7", "<type> is '7'")]
    [DataRow(FileSolution.Variable, "<defaultvalue>10", "<defaultvalue>ten", "<defaultvalue> is 'ten'")]
    [DataRow(FileSolution.Variable, "<defaultvalue>10</defaultvalue><displayname default=\"Limit\" />", "", "<displayname> is missing")]
    [DataRow(FileSolution.ResourceNode, "<Name>crmq_/help/start.js", "<Name>crmq_/help/other.js", "<Name> is 'crmq_/help/other.js'")]
    [DataRow(FileSolution.ResourceNode, "<WebResourceType>3", "<WebResourceType>13", "<WebResourceType> is '13'")]
    [DataRow(FileSolution.ResourceNode, "<FileName>/WebResources/crmq_helpstartjs", "<FileName>/WebResources/crmq_help", "expected '/WebResources/crmq_helpstartjs3F2504E0")]
    [DataRow(FileSolution.ResourceNode, "<WebResourceId>{3f", "<WebResourceId>{zf", "<WebResourceId>")]
    [DataRow(FileSolution.Role, "name=\"CrmQuality reader\"", "name=\"Other\"", "not named after it")]
    public void Pack_FileDamaged_IsRefused(string file, string old, string replacement, string reason)
    {
        using FileSolution solution = new();
        solution.Copy.Replace(file, old, replacement);

        AssertRefused(solution, file, reason);
    }

    [TestMethod]
    public void Pack_FunctionWithoutProperty_IsRefused()
    {
        using FileSolution solution = new();
        solution.Copy.Delete(FileSolution.Property);

        AssertRefused(solution, FileSolution.Api, "<isfunction> is 1");
    }

    [TestMethod]
    [DataRow(FileSolution.Api)]
    [DataRow(FileSolution.Variable)]
    [DataRow(FileSolution.ResourceNode)]
    public void Pack_WithoutTheMainFile_IsRefused(string file)
    {
        using FileSolution solution = new();
        solution.Write(FileSolution.Values, "{}");
        solution.Copy.Delete(file);

        Assert.ThrowsExactly<PackException>(() => solution.Pack());
    }

    [TestMethod]
    public void Pack_ContentOfAWebResourceMissing_IsRefused()
    {
        using FileSolution solution = new();
        solution.Copy.Delete(FileSolution.Resource);

        AssertRefused(solution, FileSolution.ResourceNode, $"the content, {FileSolution.Resource}, is missing");
    }

    [TestMethod]
    public void Pack_ValuesNotJson_IsRefused()
    {
        using FileSolution solution = new();
        solution.Write(FileSolution.Values, "{");

        AssertRefused(solution, FileSolution.Values, "JSON");
    }

    [TestMethod]
    [DataRow("customapis/crmq_Echo/readme.txt")]
    [DataRow("customapis/crmq_Echo/customapirequestparameters/Text/other.xml")]
    [DataRow("environmentvariabledefinitions/crmq_Limit/other.xml")]
    [DataRow("AppModules/crmq_App/AppModule_managed.xml")]
    [DataRow("Workflows/Notify.xaml")]
    public void Pack_StrayFile_IsRefused(string file)
    {
        using FileSolution solution = new();
        solution.Write(file, "<x/>");

        AssertRefused(solution, file, "does not know this kind of file");
    }

    [TestMethod]
    [DataRow("type=\"61\" schemaName=\"crmq_/help/start.js\"", "type=\"61\" schemaName=\"crmq_/help/other.js\"", FileSolution.ResourceNode)]
    [DataRow("type=\"20\" id=\"{6d0c", "type=\"20\" id=\"{7d0c", FileSolution.Role)]
    public void Pack_NotAmongTheRootComponents_IsRefused(string old, string replacement, string file)
    {
        using FileSolution solution = new();
        solution.Copy.Replace(FileSolution.Manifest, old, replacement);

        AssertRefused(solution, file, "not among the root components");
    }

    [TestMethod]
    public void Pack_AppWithoutAPlaceInCustomizations_IsRefused()
    {
        using FileSolution solution = new();
        solution.Write("AppModules/crmq_App/AppModule.xml", "<AppModule><UniqueName>crmq_App</UniqueName></AppModule>");
        solution.List("""<RootComponent type="80" schemaName="crmq_App" behavior="0" />""");

        AssertRefused(solution, "Other/Customizations.xml", "<AppModules />");
    }

    private static void AssertRefused(FileSolution solution, string file, string reason)
    {
        PackException refusal = Assert.ThrowsExactly<PackException>(() => solution.Pack());
        Assert.AreEqual(file, refusal.File);
        Assert.Contains(reason, refusal.Reason);
    }
}
