using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Client;

namespace CrmQuality.FakeXrmEasy.Tests.Beds;

/// <summary>The typed columns of the queries: FakeXrmEasy takes the types of values from a class.</summary>
[EntityLogicalName("account")]
public sealed class Account() : Entity("account")
{
    [AttributeLogicalName("numberofemployees")]
    public int? NumberOfEmployees => GetAttributeValue<int?>("numberofemployees");

    [AttributeLogicalName("revenue")]
    public Money Revenue => GetAttributeValue<Money>("revenue");

    [AttributeLogicalName("donotemail")]
    public bool? DoNotEmail => GetAttributeValue<bool?>("donotemail");

    [AttributeLogicalName("name")]
    public string Name => GetAttributeValue<string>("name");
}
