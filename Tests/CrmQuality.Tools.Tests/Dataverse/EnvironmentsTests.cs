using System;
using System.ServiceModel;
using CrmQuality.Cli.Commands;
using CrmQuality.Cli.Dataverse;
using CrmQuality.Cli.Input;
using CrmQuality.Tools.Tests.Commands;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.Tools.Tests.Dataverse;

[TestClass]
public sealed class EnvironmentsTests
{
    private const string Variable = "CRMQUALITY_TEST_CONNECTION";

    /// <summary>Where nobody listens.</summary>
    private const string Unreachable = $"AuthType=ClientSecret;Url=https://127.0.0.1:9;ClientId=11111111-1111-1111-1111-111111111111;ClientSecret={TestEnvironment.Secret};RequireNewInstance=true";

    [TestMethod]
    public void Connect_ConnectionString_NamesTheHost()
    {
        var environment = new Environments(_ => new BrokenService(), () => DateTime.UnixEpoch).Connect(TestEnvironment.Connection);

        Assert.AreEqual((TestEnvironment.Host, DateTime.UnixEpoch), (environment.Name, environment.Now));
    }

    [TestMethod]
    [DataRow(null, "this command works in an environment; give its connection string, such as")]
    [DataRow(" ", "this command works in an environment; give its connection string, such as")]
    [DataRow("AuthType=ClientSecret;ClientSecret=hush-Hush!7", "the connection string has no Url with the environment's address")]
    [DataRow("Url=contoso;ClientSecret=hush-Hush!7", "the connection string has no Url with the environment's address")]
    [DataRow("https://contoso.crm4.dynamics.com;hush-Hush!7", "this is no connection string")]
    [DataRow("env:CRMQUALITY_NO_SUCH", "there is no environment variable 'CRMQUALITY_NO_SUCH'")]
    public void Connect_NoConnectionString_SaysWhatToWriteAndNoSecret(string? given, string expected)
    {
        var unusable = Assert.ThrowsExactly<UnusableInputException>(() => new Environments(_ => new BrokenService(), () => DateTime.UnixEpoch).Connect(given));

        Assert.StartsWith("--connection: " + expected, unusable.Message);
        Assert.DoesNotContain(TestEnvironment.Secret, unusable.Message);
    }

    [TestMethod]
    public void Connect_NameOfAVariable_TakesWhatItHolds()
    {
        Environment.SetEnvironmentVariable(Variable, TestEnvironment.Connection);

        var environment = new Environments(connection => connection == TestEnvironment.Connection ? new BrokenService() : throw new InvalidOperationException(), () => DateTime.UnixEpoch)
            .Connect("env:" + Variable);

        Assert.AreEqual(TestEnvironment.Host, environment.Name);
    }

    [TestMethod]
    public void Run_ConnectionThatFails_ExitsWithThreeAndTellsNoSecret()
    {
        var environment = new TestEnvironment { Instead = connection => throw new InvalidOperationException($"AADSTS7000215: Invalid client secret '{TestEnvironment.Secret}' in {connection.ToUpperInvariant()}") };

        var run = environment.RunConnected("criteria", "export");

        Assert.AreEqual((ExitCode.EnvironmentRefused, "", $"{TestEnvironment.Host} cannot be used: AADSTS7000215: Invalid client secret '***' in ***\n"), (run.Code, run.Output, run.Error));
    }

    [TestMethod]
    [DataRow("criteria export")]
    [DataRow("criteria import ReadySets/icp.criteria.json")]
    [DataRow("criteria validate ReadySets/icp.criteria.json")]
    [DataRow("criteria diff icp environment")]
    [DataRow("dry-run")]
    [DataRow("health")]
    public void Run_CallThatFails_ExitsWithThreeAndTellsNoSecret(string arguments)
    {
        var environment = new TestEnvironment { Instead = _ => new BrokenService() };

        var run = environment.RunConnected(arguments.Split(' '));

        Assert.AreEqual((ExitCode.EnvironmentRefused, "", $"{TestEnvironment.Host} refused: Principal lacks a privilege, secret ***\n"), (run.Code, run.Output, run.Error));
    }

    [TestMethod]
    public void OfThisBuild_EnvironmentOutOfReach_IsRefusedWithoutTheSecret()
    {
        var refused = Assert.ThrowsExactly<EnvironmentException>(() => Environments.OfThisBuild.Connect(Unreachable));

        Assert.DoesNotContain(TestEnvironment.Secret, refused.ToString());
        Assert.AreEqual(IsStandIn, refused.Message.StartsWith("This preview build cannot connect", StringComparison.Ordinal), refused.Message);
    }

    private static bool IsStandIn => Type.GetType("Microsoft.PowerPlatform.Dataverse.Client.ServiceClient, Microsoft.PowerPlatform.Dataverse.Client") is null;

    private sealed class BrokenService : IOrganizationService
    {
        public Guid Create(Entity entity) => throw Fault;

        public Entity Retrieve(string entityName, Guid id, ColumnSet columnSet) => throw Fault;

        public void Update(Entity entity) => throw Fault;

        public void Delete(string entityName, Guid id) => throw Fault;

        public OrganizationResponse Execute(OrganizationRequest request) => throw Fault;

        public void Associate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) => throw Fault;

        public void Disassociate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) => throw Fault;

        public EntityCollection RetrieveMultiple(QueryBase query) => throw Fault;

        private static FaultException<OrganizationServiceFault> Fault =>
            new(new OrganizationServiceFault { Message = "Principal lacks a privilege, secret " + TestEnvironment.Secret }, new FaultReason("refused"));
    }
}
