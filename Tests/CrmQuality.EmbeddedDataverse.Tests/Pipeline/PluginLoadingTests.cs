using System;
using System.IO;
using CrmQuality.EmbeddedDataverse.Solutions;
using CrmQuality.EmbeddedDataverse.Tests.Conformance;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.EmbeddedDataverse.Tests.Pipeline;

/// <summary>Plug-ins from the bytes of a pluginassembly row.</summary>
[TestClass]
public sealed class PluginLoadingTests
{
    private readonly EmbeddedOrganization organization = new();

    private static string Content => Convert.ToBase64String(File.ReadAllBytes(typeof(LocationProbe).Assembly.Location));

    private IOrganizationService Service => organization.ServiceFor(organization.AdministratorId);

    [TestMethod]
    [Conformance("Pipeline", "A plug-in runs from the base64 content of its pluginassembly row", Certainty.Documented, "Microsoft Learn, table reference of pluginassembly, content")]
    public void Assembly_WithContent_RunsFromItsBytes()
    {
        Register(Content);

        Assert.AreEqual("bytes", Described());
    }

    [TestMethod]
    [Conformance("Pipeline", "After an assembly is updated its steps run the new code", Certainty.Documented, "Microsoft Learn, Register a plug-in, update an assembly")]
    public void Assembly_ContentUpdated_IsUsedByTheNextEvent()
    {
        organization.LoadPlugins(typeof(LocationProbe).Assembly);
        var assembly = Register(null, typeof(LocationProbe).Assembly.GetName().Name!);
        Assert.AreEqual("file", Described());

        Service.Update(new Entity("pluginassembly", assembly) { ["content"] = Content });

        Assert.AreEqual("bytes", Described());
    }

    [TestMethod]
    [NotOfDataverse("an assembly that is neither in the row nor in the host is named")]
    public void Assembly_WithoutContentAndNotHosted_IsNamed()
    {
        Register(null);

        var fault = PipelineBench.Fault(() => Service.Create(new Entity("opportunity") { ["name"] = "n" }));

        StringAssert.Contains(fault.Message, "Some.Plugins", StringComparison.Ordinal);
    }

    private string Described()
    {
        var id = Service.Create(new Entity("opportunity") { ["name"] = "n" });
        return (string)Service.Retrieve("opportunity", id, new ColumnSet("description"))["description"];
    }

    private Guid Register(string? content, string name = "Some.Plugins")
    {
        var assembly = Service.Create(new Entity("pluginassembly") { ["name"] = name, ["content"] = content });
        var type = Service.Create(new Entity("plugintype") { ["typename"] = typeof(LocationProbe).FullName, ["pluginassemblyid"] = new EntityReference("pluginassembly", assembly) });
        Service.Create(new Entity("sdkmessageprocessingstep")
        {
            ["name"] = "step",
            ["eventhandler"] = new EntityReference("plugintype", type),
            ["sdkmessageid"] = new EntityReference("sdkmessage", SdkMessages.Id("Create")),
            ["sdkmessagefilterid"] = new EntityReference("sdkmessagefilter", SdkMessages.FilterId("Create", "opportunity")),
            ["stage"] = new OptionSetValue(20),
            ["mode"] = new OptionSetValue(0),
            ["rank"] = 1,
        });
        return assembly;
    }
}
