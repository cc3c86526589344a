using System;
using System.IO;
using CrmQuality.Cli.Commands;
using CrmQuality.EmbeddedDataverse;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Tools.Tests.Commands;

[TestClass]
public sealed class CriteriaValidateTests : IDisposable
{
    private const string OneCriterion = """
        { "sets": [ { "code": "S", "name": "Set", "criteria": [
          { "code": "C",
            "condition": "<filter><condition attribute='@' operator='not-null' /></filter>",
            "texts": { "1033": { "title": "T", "advice": "A" } } } ] } ] }
        """;

    private readonly TemporaryFolder folder = new();
    private readonly TestEnvironment environment = new();

    private static string Sample => Path.Combine(AppContext.BaseDirectory, "samples", "direct-sales.criteria.json");

    public void Dispose() => folder.Dispose();

    [TestMethod]
    public void Validate_GoodFile_SaysAgainstWhat()
    {
        var run = environment.Run("criteria", "validate", Sample);

        Assert.AreEqual(
            (ExitCode.Done, $"{Sample}: no mistakes in 1 set, 6 criteria\nChecked against stock tables in an embedded organisation; own columns need --connection\n", ""),
            (run.Code, run.Output, run.Error));
    }

    [TestMethod]
    public void Validate_SeveralFiles_NamesFileLineElementAndTheNearestSpelling()
    {
        var bad = folder.Write("bad.criteria.json", Criterion("budgetstatu").Replace("\"code\": \"C\"", "\"code\": \"C\", \"severty\": \"cap\"", StringComparison.Ordinal));

        var run = environment.Run("criteria", "validate", bad, Sample, folder.File("none.json"));

        Assert.AreEqual(ExitCode.UnusableInput, run.Code);
        Assert.Contains($"{bad}: 2 mistakes in 1 set, 1 criterion\n{Sample}: no mistakes", run.Output);
        Assert.HasCount(3, run.Errors);
        Assert.StartsWith($"{bad}, line 2, criterion C: 'severty' is not known here. Did you mean 'severity'?", run.Errors[0]);
        Assert.StartsWith($"{bad}, line 3, criterion C: Table opportunity has no column 'budgetstatu'. Did you mean 'budgetstatus'?", run.Errors[1]);
        Assert.AreEqual($"{folder.File("none.json")}: there is no such file", run.Errors[2]);
    }

    [TestMethod]
    public void Validate_WithConnection_ChecksAgainstTheTablesOfThatEnvironment()
    {
        var file = folder.Write("own.criteria.json", Criterion("msdyn_forecastcategory"));
        var poorer = new TestEnvironment { Instead = _ => WithoutForecasts() };

        Assert.AreEqual(ExitCode.Done, poorer.Run("criteria", "validate", file).Code);
        var run = poorer.RunConnected("criteria", "validate", file);

        Assert.AreEqual(ExitCode.UnusableInput, run.Code);
        Assert.Contains("Checked against the tables of " + TestEnvironment.Host, run.Output);
        Assert.Contains("no column 'msdyn_forecastcategory'", run.Error);
    }

    [TestMethod]
    [DataRow("\"1033\": { \"title\": \"T\"", "\"1033\": { \"title\": \"@long\"", "4, criterion C: 'title' in language 1033 does not fit: it has 201 characters, 200 fit; shorten it")]
    [DataRow("\"1033\": {", "\"99\": {", "4, criterion C: 'language' in language 99 does not fit: 99 is not from 1025 to 65535")]
    [DataRow("\"code\": \"C\",", "\"code\": \"C\", \"unanswered\": { \"description\": [\"none, tbd\"] },", "2, criterion C: 'unanswered.description' would be kept as 'none | tbd'; write it so that nothing is lost")]
    [DataRow("\"name\": \"Set\"", "\"name\": \"Set\", \"stages\": [\"Qualify\\nDevelop\"]", "1, criteria set S: 'stages' would be kept as 'Qualify > Develop'; write it so that nothing is lost")]
    [DataRow("\"name\": \"Set\"", "\"name\": \"Set\", \"priority\": -1", "1, criteria set S: 'priority' does not fit: -1 is not from 0 to 2147483647")]
    public void Validate_WhatRowsCannotHold_IsNamed(string place, string instead, string expected)
    {
        var text = Criterion("need").Replace(place, instead.Replace("@long", new string('x', 201), StringComparison.Ordinal), StringComparison.Ordinal);
        var file = folder.Write("rows.criteria.json", text);

        var run = environment.Run("criteria", "validate", file);

        Assert.AreEqual($"{file}, line {expected}", string.Join("\n", run.Errors));
    }

    private static string Criterion(string column) => OneCriterion.Replace("@", column, StringComparison.Ordinal);

    private static IOrganizationService WithoutForecasts()
    {
        var organization = new EmbeddedOrganization(new EmbeddedOrganizationOptions { HasForecastCategory = false });
        using var zip = new MemoryStream();
        Packer.SolutionPacker.PackTo(zip, ShippedFiles.Solution, ShippedFiles.Plugin, managed: true);
        zip.Position = 0;
        organization.ImportSolution(zip);
        return organization.ServiceFor(organization.AdministratorId);
    }
}
