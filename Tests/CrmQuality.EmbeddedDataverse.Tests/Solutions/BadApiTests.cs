using CrmQuality.EmbeddedDataverse.Solutions;
using CrmQuality.EmbeddedDataverse.Tests.Conformance;

namespace CrmQuality.EmbeddedDataverse.Tests.Solutions;

/// <summary>Files of custom APIs with something wrong: the import fails, and the organisation is in every row and definition as it was.</summary>
[TestClass]
public sealed class BadApiTests
{
    private const string Codes = "Web service error codes: ";
    private readonly SolutionBed bed = new();

    [TestMethod]
    [Conformance("Solutions", "isoptional is not valid for a response property and fails the import.", Certainty.Documented, "Microsoft Learn, Create a custom API with solution files, step 5; the code is not documented")]
    public void Import_OptionalProperty_IsRefused() =>
        Refuses(SolutionErrors.Schema, ApiZip.Runnable().Replace(ApiZip.PropertyFile, "<type>", "<isoptional>1</isoptional><type>"), ApiZip.PropertyFile, "isoptional");

    [TestMethod]
    [DataRow(ApiZip.ParameterFile, "<type>10", "<type>13", "'13' of 'type'")]
    [DataRow(ApiZip.ParameterFile, "<type>10", "<type>text", "'text' of 'type'")]
    [DataRow(ApiZip.ParameterFile, "<type>10</type>", "", "'type' is missing")]
    [DataRow(ApiZip.ApiFile, "<bindingtype>0", "<bindingtype>3", "'3' of 'bindingtype'")]
    [DataRow(ApiZip.ApiFile, "<isprivate>1</isprivate>", "<secret>1</secret>", "'secret'")]
    [DataRow(ApiZip.ApiFile, "<name>xmpl_Echo</name>", "", "'name' is missing")]
    [DataRow(ApiZip.ApiFile, "uniquename=\"xmpl_Echo\"", "uniquename=\"xmpl_Other\"", "xmpl_Other")]
    [DataRow(ApiZip.ParameterFile, "uniquename=\"Text\"", "uniquename=\"Other\"", "Other")]
    [DataRow(ApiZip.ApiFile, "<plugintypeid>6f2a", "<plugintypeid>zf2a", "zf2a")]
    [DataRow(ApiZip.ApiFile, "customapi", "customaction", "customaction")]
    [Conformance("Solutions", "A file of an API that lacks something, or holds what it must not, fails the import.", Certainty.Assumed, "the code of nodes in customizations.xml, ImportXsdValidationError; which one these files have is not written", Check = "import a solution whose customapirequestparameter.xml has the type 13, then one without a type; note code and text")]
    public void Import_FileWrong_IsRefused(string file, string old, string replacement, string word) =>
        Refuses(SolutionErrors.Schema, ApiZip.Runnable().Replace(file, old, replacement), file, word);

    [TestMethod]
    [Conformance("Solutions", "A file that is not well-formed fails the import.", Certainty.Documented, Codes + "ImportNonWellFormedFileError")]
    public void Import_NotWellFormed_IsRefused() => Refuses(SolutionErrors.NotWellFormed, ApiZip.Runnable().With(ApiZip.ApiFile, "<customapi>"), ApiZip.ApiFile);

    [TestMethod]
    [DataRow("<plugintypeid>6f2a8e10", "<plugintypeid>00000000", "plug-in type")]
    [DataRow("prvReadxmpl_Policy", "prvReadxmpl_Nothing", "prvReadxmpl_Nothing")]
    [Conformance("Solutions", "A plug-in type or a privilege that is neither in the package nor in the organisation is a missing dependency.", Certainty.Assumed, "error ImportMissingDependenciesError; that custom APIs have it, too, is not written", Check = "import a solution with a custom API whose plugintypeid is not in the environment; note code and text")]
    public void Import_DanglingReference_IsRefused(string old, string replacement, string word) =>
        Refuses(SolutionErrors.MissingDependencies, ApiZip.Runnable().Replace(ApiZip.ApiFile, old, replacement), "xmpl_Echo", word);

    [TestMethod]
    [DataRow("<bindingtype>0</bindingtype><boundentitylogicalname />", "<bindingtype>1</bindingtype><boundentitylogicalname>incident</boundentitylogicalname>", "incident")]
    [DataRow("<bindingtype>0", "<bindingtype>1", "boundentitylogicalname")]
    [Conformance("Solutions", "An API bound to a table that is not there fails the import.", Certainty.Assumed, "Microsoft Learn, CustomAPI tables, Bound Entity Logical Name; the code is not written", Check = "import a solution with a custom API bound to a table the environment lacks; note code and text")]
    public void Import_BoundToNothing_IsRefused(string old, string replacement, string word) =>
        Refuses(SolutionErrors.Import, ApiZip.Runnable().Replace(ApiZip.ApiFile, old, replacement), "xmpl_Echo", word);

    [TestMethod]
    [Conformance("Solutions", "The unique name of an API begins with its publisher's prefix.", Certainty.Documented, "Microsoft Learn, CustomAPI tables, Unique Name; the code is not documented")]
    public void Import_OtherPrefix_IsRefused() => Refuses(
        SolutionErrors.Import, ApiZip.Runnable().Replace("solution.xml", "<CustomizationPrefix>xmpl", "<CustomizationPrefix>othr"), "xmpl_Echo", "othr_");

    [TestMethod]
    [Conformance("Solutions", "Two APIs of one unique name fail the import.", Certainty.Assumed, "Microsoft Learn, Create a custom API with solution files: a folder is named after the unique name", Check = "import a solution whose folders customapis/a and customapis/b both hold the unique name a; note code and text")]
    public void Import_SameUniqueNameTwice_IsRefused() => Refuses(
        SolutionErrors.Schema,
        ApiZip.Runnable().With("customapis/xmpl_Again/customapi.xml", """<customapi uniquename="xmpl_Echo"><name>a</name><displayname default="a"/><description default="a"/></customapi>"""),
        "xmpl_Again",
        "xmpl_Echo");

    [TestMethod]
    [DataRow("customapis/xmpl_Echo/readme.txt")]
    [DataRow("customapis/xmpl_Lost/customapirequestparameters/Text/customapirequestparameter.xml")]
    [NotOfDataverse("files that no API holds are refused by name")]
    public void Import_StrayFile_IsRefusedByName(string file) => Refuses(SolutionErrors.Schema, ApiZip.Runnable().With(file, "<x/>"), file.Split('/')[1]);

    [TestMethod]
    [NotOfDataverse("plug-ins named by an export key are refused by name")]
    public void Import_ExportKey_IsRefusedByName() => Refuses(
        SolutionErrors.Import,
        ApiZip.Runnable().Replace(ApiZip.ApiFile, "<plugintypeid>6f2a8e10-30b1-5a5e-9f4c-0a8a5c1f7d22</plugintypeid>", "<plugintypeexportkey>x</plugintypeexportkey>"),
        "plugintypeexportkey");

    private void Refuses(int code, SolutionZip zip, params string[] words) => bed.RefusesToChangeAnything(code, () => bed.Import(zip), words);
}
