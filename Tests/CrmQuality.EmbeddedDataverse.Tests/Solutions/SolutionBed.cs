using System;
using System.IO;
using System.Linq;
using CrmQuality.EmbeddedDataverse.Solutions;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.EmbeddedDataverse.Tests.Solutions;

/// <summary>An organisation into which a small solution is imported by request, and its administrator.</summary>
internal sealed class SolutionBed
{
    public const string StepTable = "sdkmessageprocessingstep";
    public const string ImageTable = "sdkmessageprocessingstepimage";

    public SolutionBed() => Service = Organization.ServiceFor(Organization.AdministratorId);

    public EmbeddedOrganization Organization { get; } = new();

    public IOrganizationService Service { get; }

    public Entity Step => Rows(StepTable).Single();

    public Entity Image => Rows(ImageTable).Single();

    public Entity Solution => Rows("solution").Single();

    public void Import(SolutionZip zip, bool overwrites = false, bool activates = true, string message = "ImportSolution")
    {
        using var file = new MemoryStream();
        zip.Open().CopyTo(file);
        Service.Execute(new OrganizationRequest(message)
        {
            ["CustomizationFile"] = file.ToArray(),
            ["OverwriteUnmanagedCustomizations"] = overwrites,
            ["PublishWorkflows"] = activates,
            ["ImportJobId"] = Guid.NewGuid(),
        });
    }

    public Entity[] Rows(string table) => [.. Service.RetrieveMultiple(new QueryExpression(table) { ColumnSet = new ColumnSet(true) }).Entities];

    /// <summary>What an administrator does to the step.</summary>
    public void Customize(string column, object value) => Service.Update(new Entity(StepTable, Step.Id) { [column] = value });

    public void Block() => Service.Update(new Entity("organization", Organization.OrganizationId)
    {
        ["orgdborgsettings"] = "<OrgSettings><IsLockdownOfUnmanagedCustomizationEnabled>true</IsLockdownOfUnmanagedCustomizationEnabled></OrgSettings>",
    });

    /// <summary>The unmanaged layer's component, if there is one.</summary>
    public string[] UnmanagedLayers() =>
        [.. Rows("msdyn_componentlayer").Where(row => (string)row["msdyn_solutionname"] == "Active").Select(row => (string)row["msdyn_componentid"])];

    public void RefusesToChangeAnything(int code, Action action, params string[] words)
    {
        var before = OrganizationDump.Of(Organization);
        FaultAssert.Throws(code, action, words);
        OrganizationDump.AssertSame(before, OrganizationDump.Of(Organization));
    }
}
