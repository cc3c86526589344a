using System;
using System.Linq;
using CrmQuality.EmbeddedDataverse.Tests.Conformance;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Tests.Pipeline;

/// <summary>Pre- and post-images.</summary>
[TestClass]
public sealed class ImageTests
{
    private readonly PipelineBench bench = new();

    [TestMethod]
    [Conformance("Pipeline", "A pre-image holds the listed columns as they were", Certainty.Documented, "Microsoft Learn, Register a plug-in, entity images")]
    public void PreImage_OnUpdate_ShowsTheListedColumnsAsTheyWere()
    {
        Entity? image = null;
        var step = bench.Register("Update", "opportunity", 20, run => image = run.Context.PreEntityImages["Before"]);
        bench.AddImage(step, "Before", 0, "name,estimatedvalue,description");
        var id = bench.CreateOpportunity("Old", row => row["estimatedvalue"] = new Money(5m));

        bench.Service.Update(new Entity("opportunity", id) { ["name"] = "New" });

        Assert.AreEqual("Old", image!["name"]);
        Assert.AreEqual(5m, image.GetAttributeValue<Money>("estimatedvalue").Value);
        Assert.AreEqual(id, image["opportunityid"]);
        Assert.IsFalse(image.Contains("description"), "a blank column is not in an image");
        Assert.IsFalse(image.Contains("createdon"), "a column that is not listed is not in the image");
    }

    [TestMethod]
    [Conformance("Pipeline", "A post-image holds the row as it is after the main operation", Certainty.Documented, "Microsoft Learn, Register a plug-in, entity images")]
    public void PostImage_OnUpdate_ShowsTheWholeRowAsItIs()
    {
        Entity? before = null;
        Entity? after = null;
        var step = bench.Register("Update", "opportunity", 40, run => (before, after) = (run.Context.PreEntityImages["Image"], run.Context.PostEntityImages["Image"]));
        bench.AddImage(step, "Image", 2);
        var id = bench.CreateOpportunity("Old");

        bench.Service.Update(new Entity("opportunity", id) { ["name"] = "New" });

        Assert.AreEqual("Old", before!["name"]);
        Assert.AreEqual("New", after!["name"]);
        Assert.IsTrue(after.Contains("createdon"));
    }

    [TestMethod]
    [Conformance("Pipeline", "Create has no pre-image", Certainty.Documented, "Microsoft Learn, web service error codes, SdkMessageInvalidImageTypeRegistration")]
    public void PreImage_OnCreate_IsRefused()
    {
        var step = bench.Register("Create", "opportunity", 40, _ => { });

        Assert.AreEqual(-2147204755, PipelineBench.Fault(() => bench.AddImage(step, "Before", 0)).Detail.ErrorCode);
    }

    [TestMethod]
    [Conformance("Pipeline", "There is no post-image before the main operation", Certainty.Documented, "Microsoft Learn, web service error codes, SdkMessageDoesNotSupportPostImageRegistration")]
    public void PostImage_BeforeTheOperation_IsRefused()
    {
        var step = bench.Register("Update", "opportunity", 20, _ => { });

        Assert.AreEqual(-2147204754, PipelineBench.Fault(() => bench.AddImage(step, "After", 1)).Detail.ErrorCode);
    }

    [TestMethod]
    [Conformance("Pipeline", "Win and Lose have no images", Certainty.Seen, "community code bases; error SdkMessageDoesNotSupportImageRegistration")]
    public void Image_OnWin_IsRefused()
    {
        var step = bench.Register("Win", "opportunity", 20, _ => { });

        Assert.AreEqual(-2147204727, PipelineBench.Fault(() => bench.AddImage(step, "Before", 0)).Detail.ErrorCode);
    }

    [TestMethod]
    [Conformance("Pipeline", "Delete has a pre-image", Certainty.Documented, "Microsoft Learn, Register a plug-in, entity images")]
    public void PreImage_OnDelete_ShowsTheRow()
    {
        string? name = null;
        var step = bench.Register("Delete", "opportunity", 40, run => name = (string)run.Context.PreEntityImages["Before"]["name"]);
        bench.AddImage(step, "Before", 0, "name");
        var id = bench.CreateOpportunity("Gone");

        bench.Service.Delete("opportunity", id);

        Assert.AreEqual("Gone", name);
    }

    [TestMethod]
    [Conformance("Pipeline", "A changed image registration is used by the next event", Certainty.Documented, "Microsoft Learn, table reference of sdkmessageprocessingstepimage")]
    public void Image_AttributesUpdated_AreUsedByTheNextEvent()
    {
        Entity? image = null;
        var step = bench.Register("Update", "opportunity", 20, run => image = run.Context.PreEntityImages["Before"]);
        var row = bench.AddImage(step, "Before", 0, "name");
        bench.Service.Update(new Entity("sdkmessageprocessingstepimage", row) { ["attributes"] = "name,createdon" });
        var id = bench.CreateOpportunity();

        bench.Service.Update(new Entity("opportunity", id) { ["name"] = "n" });

        Assert.AreEqual(bench.Organization.Clock.UtcNow, image!.GetAttributeValue<DateTime>("createdon"));
    }

    [TestMethod]
    [Conformance("Pipeline", "Images carry the labels of choices and the names of lookups in FormattedValues, in the language of the step's user", Certainty.Seen,
        "community plug-ins read FormattedValues of pre- and post-images",
        Check = "trace FormattedValues of the images and of the Target of an Update of opportunity, for users of two languages")]
    public void Images_ChoicesAndLookups_HaveTheirLabels()
    {
        string? before = null;
        string? after = null;
        var step = bench.Register("Update", "opportunity", 40, run => (before, after) = (Shown(run.Context.PreEntityImages["Image"]), Shown(run.Context.PostEntityImages["Image"])));
        bench.AddImage(step, "Image", 2, "need,statecode,ownerid");
        var id = bench.CreateOpportunity("n", row => row["need"] = new OptionSetValue(0));

        bench.Service.Update(new Entity("opportunity", id) { ["need"] = new OptionSetValue(1) });

        Assert.AreEqual("need=Must have, ownerid=Administrator, statecode=Open", before);
        Assert.AreEqual("need=Should have, ownerid=Administrator, statecode=Open", after);
    }

    [TestMethod]
    [Conformance("Pipeline", "Images of an asynchronous step are those of the event, with labels", Certainty.Seen, "community plug-ins read FormattedValues of images")]
    public void Images_OfAnAsynchronousStep_HaveTheirLabels()
    {
        string? after = null;
        var step = bench.Register("Create", "opportunity", 40, run => after = Shown(run.Context.PostEntityImages["Image"]), row => row["mode"] = new OptionSetValue(1));
        bench.AddImage(step, "Image", 1, "need,ownerid");
        var id = bench.CreateOpportunity("n", row => row["need"] = new OptionSetValue(0));
        bench.Service.Update(new Entity("opportunity", id) { ["need"] = new OptionSetValue(1) });

        bench.Organization.DrainAsyncQueue();

        Assert.AreEqual("need=Must have, ownerid=Administrator", after);
    }

    private static string Shown(Entity image) =>
        string.Join(", ", image.FormattedValues.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}={pair.Value}"));
}
