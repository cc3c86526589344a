using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Tests.Conformance;

/// <summary>
/// Walks every request of Microsoft.Xrm.Sdk.Messages and Microsoft.Crm.Sdk.Messages: each is either refused by name or executed by a
/// conformance test, which requests.csv names.
/// </summary>
[TestClass]
[NotOfDataverse("nothing is guessed: what is not there is refused by name")]
public sealed class RequestSurfaceTests
{
    private const int NotSupported = -2147203036;

    private static readonly EmbeddedOrganization Organization = new();

    public static IEnumerable<object[]> Requests => File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Conformance", "requests.csv"))
        .Skip(1)
        .Select(line => line.Split(',').Cast<object>().ToArray());

    [TestMethod]
    [DynamicData(nameof(Requests))]
    public void Request_OfMicrosoftsAssemblies_IsRefusedByNameOrHasAConformanceTest(string name, string test)
    {
        var answer = Ask(name);

        if (answer is { Detail.ErrorCode: NotSupported })
        {
            Assert.Contains($"'{name}'", answer.Message);
            Assert.AreEqual("", test, $"{name} is refused: requests.csv must not name a test for it.");
            return;
        }

        var method = Behaviour.Tests.FirstOrDefault(candidate => Behaviour.NameOf(candidate) == test);
        Assert.IsNotNull(method, $"{name} is executed ({answer?.Message ?? "it answers"}): name the test that proves it in requests.csv; '{test}' is none.");
        Assert.IsNotNull(method.GetCustomAttribute<ConformanceAttribute>(), $"{name}: the test {test} lacks [Conformance].");
    }

    [TestMethod]
    public void Requests_InMicrosoftsAssemblies_AreThoseListed()
    {
        var folder = Environment.GetEnvironmentVariable("CRMQUALITY_SDK") ?? "";
        string[] files = [Path.Combine(folder, "Microsoft.Xrm.Sdk.dll"), Path.Combine(folder, "Microsoft.Crm.Sdk.Proxy.dll")];
        if (folder.Length == 0 || !files.All(File.Exists))
        {
            Assert.Inconclusive("not run: set CRMQUALITY_SDK to a folder with Microsoft's Microsoft.Xrm.Sdk.dll and Microsoft.Crm.Sdk.Proxy.dll.");
        }

        string[] listed = [.. Requests.Select(row => (string)row[0])];
        string[] genuine = [.. files.SelectMany(MicrosoftsRequests.In).Distinct().Order(StringComparer.Ordinal)];

        Assert.AreEqual(string.Join('\n', genuine), string.Join('\n', listed));
    }

    [TestMethod]
    public void Request_NobodyKnows_IsRefusedByName()
    {
        FaultAssert.Throws(NotSupported, () => throw Ask("crmq_NoSuchMessage")!, "'crmq_NoSuchMessage'");
    }

    private static FaultException<OrganizationServiceFault>? Ask(string name)
    {
        try
        {
            Organization.ServiceFor(Organization.AdministratorId).Execute(new OrganizationRequest(name));
            return null;
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            return fault;
        }
    }
}
