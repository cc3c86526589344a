using System.Collections.Generic;
using System.Linq;
using CrmQuality.Solution.Tests.Support;

namespace CrmQuality.Solution.Tests.Architecture;

[TestClass]
public sealed class ProjectRulesTests
{
    private static readonly IReadOnlyList<ProjectFile> Projects = ProjectFile.Below(Repository.Root);

    [TestMethod]
    public void Repository_Projects_SeeOnlyWhatTheyMay() => Rule.Holds(ProjectRules.ForbiddenArrows(Projects));

    [TestMethod]
    public void Repository_Projects_AreThoseOfTheDesign() => Rule.Holds(ProjectRules.Strangers(Projects));

    [TestMethod]
    public void Repository_ShippedProjects_UseNoPackages() => Rule.Holds(ProjectRules.ForbiddenPackages(Projects));

    [TestMethod]
    public void Repository_Plugins_SeeTheDomain() =>
        Assert.IsTrue(Projects.Single(project => project.Name == "CrmQuality.Plugins").References.Contains("Domain"));

    [TestMethod]
    [DataRow("CrmQuality.EmbeddedDataverse", "../../Plugins/CrmQuality.Domain/CrmQuality.Domain.csproj", "CrmQuality.EmbeddedDataverse must not see Domain")]
    [DataRow("CrmQuality.EmbeddedDataverse", "..\\..\\Plugins\\CrmQuality.Plugins\\CrmQuality.Plugins.csproj", "CrmQuality.EmbeddedDataverse must not see Plugins")]
    [DataRow("CrmQuality.Domain", "../X/CrmQuality.Packer.csproj", "CrmQuality.Domain must not see Packer")]
    [DataRow("CrmQuality.Packer", "../X/CrmQuality.Domain.csproj", "CrmQuality.Packer must not see Domain")]
    [DataRow("CrmQuality.Analysis", "../X/CrmQuality.Plugins.csproj", "CrmQuality.Analysis must not see Plugins")]
    public void ForbiddenArrows_PlantedReference_IsFound(string project, string include, string expected) =>
        Rule.Finds(ProjectRules.ForbiddenArrows([Planted(project, $"<ProjectReference Include=\"{include}\" />")]), expected);

    [TestMethod]
    public void ForbiddenArrows_SdkInTheDomain_IsFound() =>
        Rule.Finds(
            ProjectRules.ForbiddenArrows([ProjectFile.Parse("CrmQuality.Domain", "<Project><PropertyGroup><UsesCrmSdk>true</UsesCrmSdk></PropertyGroup></Project>")]),
            "CrmQuality.Domain must not see SDK");

    [TestMethod]
    public void ForbiddenArrows_ReferenceForBuildOrderAlone_IsAllowed() =>
        Rule.Holds(ProjectRules.ForbiddenArrows([Planted("CrmQuality.Cli", "<ProjectReference Include=\"CrmQuality.Plugins.csproj\" ReferenceOutputAssembly=\"false\" />")]));

    [TestMethod]
    public void Strangers_PlantedProject_IsFound() =>
        Rule.Finds(ProjectRules.Strangers([Planted("CrmQuality.Common", "")]), "CrmQuality.Common is not a project of the design");

    [TestMethod]
    public void ForbiddenPackages_PlantedPackage_IsFound() =>
        Rule.Finds(
            ProjectRules.ForbiddenPackages([Planted("CrmQuality.Domain", "<PackageReference Include=\"Newtonsoft.Json\" />")]),
            "CrmQuality.Domain must not use the package Newtonsoft.Json");

    private static ProjectFile Planted(string name, string item) => ProjectFile.Parse(name, $"<Project><ItemGroup>{item}</ItemGroup></Project>");
}
