using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using CrmQuality.Cli.Dataverse;
using CrmQuality.Cli.Input;
using CrmQuality.Cli.Input.Criteria;
using CrmQuality.Cli.Publishing;
using CrmQuality.Domain.Criteria.Authoring;
using CrmQuality.EmbeddedDataverse;
using CrmQuality.Packer;
using CrmQuality.Plugins.Dataverse.Authoring;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Scenarios.Publishing;

[TestClass]
public sealed class PublisherTests
{
    private readonly EmbeddedOrganization organization = Imported();

    private IOrganizationService Service => organization.ServiceFor(organization.AdministratorId);

    [TestMethod]
    public void Publish_File_WritesTheSnapshotRowWithItsHash()
    {
        var publication = Publish();

        var row = Service.All("crmq_snapshot", "crmq_version", "crmq_content", "crmq_hash", "crmq_islive").Single();
        var text = row.Text("crmq_content");
        Assert.AreEqual(1, row.GetAttributeValue<int>("crmq_version"));
        Assert.IsTrue(row.GetAttributeValue<bool>("crmq_islive"));
        Assert.AreEqual(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))), row.Text("crmq_hash"));
        Assert.AreEqual(publication.Hash, row.Text("crmq_hash"));
    }

    [TestMethod]
    public void Publish_File_HandsTheSnapshotToEveryJudgingStepAndNoOther()
    {
        Publish();

        var text = Service.All("crmq_snapshot", "crmq_content").Single().Text("crmq_content");
        var steps = Service.All("sdkmessageprocessingstep", "mode", "configuration").ToLookup(step => step.Choice("mode"), step => step.Text("configuration"));
        Assert.AreEqual(9, steps[0].Count(configuration => configuration == text));
        Assert.IsTrue(steps[0].All(configuration => configuration.Length == 0 || configuration == text));
        Assert.IsTrue(steps[1].All(configuration => configuration.Length == 0));
    }

    [TestMethod]
    public void Publish_File_LetsFiltersAndImagesSeeEveryColumnTheCriteriaRead()
    {
        var columns = Publish().Snapshot.Columns.Select(column => column.Name).ToList();

        var filters = Service.All("sdkmessageprocessingstep", "filteringattributes").Select(step => step.Text("filteringattributes")).Where(text => text.Length > 0);
        var images = Service.All("sdkmessageprocessingstepimage", "attributes").Select(image => image.Text("attributes"));
        var lists = filters.Concat(images).Where(list => list.Contains("estimatedvalue", StringComparison.Ordinal)).ToList();
        Assert.HasCount(8, lists);
        foreach (var list in lists)
        {
            Assert.IsEmpty(columns.Except(list.Split(',')));
        }
    }

    [TestMethod]
    public void Publish_File_KeepsEverythingInRowsThatReadBackTheSame()
    {
        var file = CriteriaFile.Read(Repository.Sample("direct-sales.criteria.json"));

        Publish();

        var (written, read) = (file.Sets.Single(), new CriteriaTables(Service).ReadAll().Single());
        Assert.AreEqual(Flat(written), Flat(read));
    }

    [TestMethod]
    public void Publish_Twice_OnlyTheLatestSnapshotIsLive()
    {
        Publish();
        Publish("maven.criteria.json");

        var live = Service.All("crmq_snapshot", "crmq_version", "crmq_islive").Where(row => row.GetAttributeValue<bool>("crmq_islive")).ToList();
        Assert.AreEqual(2, live.Single().GetAttributeValue<int>("crmq_version"));
    }

    [TestMethod]
    public void Publish_CriteriaThatDoNotCompile_WritesNothing()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("bad.criteria.json", """
            { "sets": [ { "code": "S", "name": "Set", "criteria": [
              { "code": "GOOD", "condition": "<filter><condition attribute='estimatedvalue' operator='not-null' /></filter>", "texts": { "1033": { "title": "T", "advice": "A" } } },
              { "code": "BAD", "condition": "<filter><condition attribute='estimatedvalue' operator='above' value='100' /></filter>", "texts": { "1033": { "title": "T", "advice": "A" } } } ] } ] }
            """);

        var problem = Assert.ThrowsExactly<UnusableInputException>(() => Publish(file)).Problems.Single();

        Assert.AreEqual((3L, "criterion BAD"), (problem.Line, problem.Element));
        Assert.IsEmpty(Service.All("crmq_criteriaset", "crmq_name"));
        Assert.IsEmpty(Service.All("crmq_snapshot", "crmq_name"));
        Assert.IsTrue(Service.All("sdkmessageprocessingstep", "configuration").All(step => step.Text("configuration").Length == 0));
    }

    private static EmbeddedOrganization Imported()
    {
        var organization = new EmbeddedOrganization();
        using var zip = new MemoryStream();
        SolutionPacker.PackTo(zip, Path.Combine(Repository.CommandLine, "solution"), Path.Combine(Repository.CommandLine, "plugin", "CrmQuality.Plugins.dll"), managed: true);
        zip.Position = 0;
        organization.ImportSolution(zip);
        return organization;
    }

    private static string Flat(CriteriaSetDraft set) => string.Join('\n', ((IEnumerable<object>)
        [set.Code, set.Name, set.Priority, set.Threshold, set.Scope, string.Join('|', set.Stages), set.StageColumn, set.CapAt, set.CapsUnvalidated, set.RefusesImports])
        .Concat(set.Criteria.Select(Flat)));

    private static string Flat(CriterionDraft criterion) => string.Join(
        '|',
        criterion.Code,
        criterion.Weight,
        criterion.Mandatory,
        criterion.Severity,
        string.Join(',', criterion.Gates),
        criterion.AskedFrom,
        criterion.Condition,
        criterion.AppliesWhen,
        criterion.AppliesFrom,
        criterion.BlocksFrom,
        string.Join(';', criterion.Unanswered.Select(column => column.Key + "=" + string.Join(',', column.Value))),
        criterion.Owner,
        string.Join(';', criterion.Texts.OrderBy(text => text.Key)));

    private Publication Publish(string file = "direct-sales.criteria.json") =>
        new Publisher(organization.ServiceFor(organization.AdministratorId), organization.Clock.UtcNow).Publish(CriteriaFile.Read(Path.IsPathRooted(file) ? file : Repository.Sample(file)));
}
