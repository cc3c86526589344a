using System;
using System.IO;
using CrmQuality.EmbeddedDataverse.Solutions;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Tests.Pipeline;

/// <summary>Plug-ins from the bytes of a pluginassembly row.</summary>
[TestClass]
public sealed class PluginLoadingTests
{
    private readonly EmbeddedOrganization organization = new();

    private IOrganizationService Service => organization.ServiceFor(organization.AdministratorId);

    /// <summary>Source: Microsoft Learn, pluginassembly (content is the base64 of the file). Sure. The types of the SDK are the host's, or the cast would fail.</summary>
    [TestMethod]
    public void Assembly_WithContent_RunsFromItsBytes()
    {
        Register(Convert.ToBase64String(File.ReadAllBytes(typeof(PlainProbe).Assembly.Location)));

        var id = Service.Create(new Entity("opportunity") { ["name"] = "n" });

        Assert.AreEqual("plain", Service.Retrieve("opportunity", id, new Microsoft.Xrm.Sdk.Query.ColumnSet("description"))["description"]);
    }

    /// <summary>Ours: an assembly that is neither in the row nor in the host is named.</summary>
    [TestMethod]
    public void Assembly_WithoutContentAndNotHosted_IsNamed()
    {
        Register(null);

        var fault = PipelineBench.Fault(() => Service.Create(new Entity("opportunity") { ["name"] = "n" }));

        StringAssert.Contains(fault.Message, "Some.Plugins", StringComparison.Ordinal);
    }

    private void Register(string? content)
    {
        var assembly = Service.Create(new Entity("pluginassembly") { ["name"] = "Some.Plugins", ["content"] = content });
        var type = Service.Create(new Entity("plugintype") { ["typename"] = typeof(PlainProbe).FullName, ["pluginassemblyid"] = new EntityReference("pluginassembly", assembly) });
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
    }
}
