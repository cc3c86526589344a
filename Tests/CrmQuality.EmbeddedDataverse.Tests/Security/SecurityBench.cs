using System;
using System.Collections.Generic;
using System.Linq;
using System.ServiceModel;
using CrmQuality.EmbeddedDataverse.Security;
using CrmQuality.EmbeddedDataverse.Tests.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.EmbeddedDataverse.Tests.Security;

/// <summary>An organisation with two levels of business units, and users whose roles a test states.</summary>
internal sealed class SecurityBench
{
    public const int PrivilegeDenied = -2147220960;
    public const int AccessDenied = -2147187962;

    public SecurityBench()
    {
        North = Security.AddBusinessUnit("North");
        Oulu = Security.AddBusinessUnit("Oulu", North);
        South = Security.AddBusinessUnit("South");
    }

    public PipelineBench Pipeline { get; } = new();

    public EmbeddedOrganization Organization => Pipeline.Organization;

    public OrganizationSecurity Security => Organization.Security;

    public Guid North { get; }

    public Guid Oulu { get; }

    public Guid South { get; }

    /// <summary>A user in a business unit whose only role has these privileges, all of one level; without privileges no role.</summary>
    public Guid User(Guid businessUnit, AccessLevel level, params string[] privileges)
    {
        var user = Organization.AddUser("User of " + businessUnit);
        Security.TakeRole(user, Security.SalespersonRoleId);
        Security.Move(user, businessUnit);
        if (privileges.Length > 0)
        {
            Security.GiveRole(user, Role(level, privileges));
        }

        return user;
    }

    public Guid Role(AccessLevel level, params string[] privileges) => Security.AddRole("Role", privileges.ToDictionary(name => name, _ => level));

    public Guid Salesperson(Guid businessUnit)
    {
        var user = Organization.AddUser("Seller");
        Security.Move(user, businessUnit);
        return user;
    }

    public IOrganizationService As(Guid user) => Organization.ServiceFor(user);

    public Guid OpportunityOf(Guid owner, string table = "systemuser") =>
        Pipeline.CreateOpportunity("Crane", row => row["ownerid"] = new EntityReference(table, owner));

    public bool Sees(Guid user, Guid opportunity) => Seen(user).Contains(opportunity);

    public IReadOnlyList<Guid> Seen(Guid user, string table = "opportunity") =>
        [.. As(user).RetrieveMultiple(new QueryExpression(table)).Entities.Select(row => row.Id)];

    public static FaultException<OrganizationServiceFault> Fault(Action action) => PipelineBench.Fault(action);
}
