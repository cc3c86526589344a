using System;
using CrmQuality.EmbeddedDataverse.Security;
using CrmQuality.EmbeddedDataverse.Tests.Conformance;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace CrmQuality.EmbeddedDataverse.Tests.Security;

/// <summary>Roles and members given through the service.</summary>
[TestClass]
public sealed class AssociationTests
{
    private readonly SecurityBench bench = new();

    [TestMethod]
    [Conformance("Security", "Associating a role with a user gives the role at once, disassociating takes it.", Certainty.Seen, "code of others: systemuserroles_association")]
    public void Associate_RoleWithUser_TakesEffectAtOnce()
    {
        var user = bench.User(bench.North, AccessLevel.User, "prvReadAccount");
        EntityReferenceCollection roles = [new EntityReference("role", bench.Role(AccessLevel.User, "prvReadOpportunity"))];
        SecurityBench.Fault(() => bench.Seen(user));

        bench.Pipeline.Service.Associate("systemuser", user, new Relationship("systemuserroles_association"), roles);
        bench.Seen(user);

        bench.Pipeline.Service.Disassociate("systemuser", user, new Relationship("systemuserroles_association"), roles);
        SecurityBench.Fault(() => bench.Seen(user));
    }

    [TestMethod]
    [Conformance("Security", "Associate and Disassociate are requests, too: AssociateRequest and DisassociateRequest do what the methods of the service do.", Certainty.Documented, "Microsoft Learn, Associate and disassociate table rows, use the Associate method or AssociateRequest")]
    public void Associate_AsRequest_DoesWhatTheMethodDoes()
    {
        var user = bench.User(bench.North, AccessLevel.User, "prvReadAccount");
        var relationship = new Relationship("systemuserroles_association");
        EntityReferenceCollection roles = [new EntityReference("role", bench.Role(AccessLevel.User, "prvReadOpportunity"))];

        var associated = bench.Pipeline.Service.Execute(new AssociateRequest { Target = new EntityReference("systemuser", user), Relationship = relationship, RelatedEntities = roles });
        bench.Seen(user);

        var disassociated = bench.Pipeline.Service.Execute(new DisassociateRequest { Target = new EntityReference("systemuser", user), Relationship = relationship, RelatedEntities = roles });
        SecurityBench.Fault(() => bench.Seen(user));
        Assert.AreEqual((typeof(AssociateResponse), typeof(DisassociateResponse)), (associated.GetType(), disassociated.GetType()));
    }

    [TestMethod]
    [Conformance("Security", "A user who may not assign roles cannot give one to anybody.", Certainty.Assumed, "the privilege prvAssignRole is known; that nothing else is asked is not", Check = "As a user with the role Salesperson associate a role with oneself; note code and privilege")]
    public void Associate_RoleByASeller_IsRefused()
    {
        var seller = bench.Salesperson(bench.North);

        FaultAssert.Throws(
            SecurityBench.PrivilegeDenied,
            () => bench.As(seller).Associate("systemuser", seller, new Relationship("systemuserroles_association"), [new EntityReference("role", OrganizationSecurity.SystemAdministratorRoleId)]),
            "prvAssignRole");
    }

    [TestMethod]
    [NotOfDataverse("many-to-many relationships that are not here are refused by name")]
    public void Associate_UnknownRelationship_IsRefusedByName() =>
        FaultAssert.Throws(
            -2147203036,
            () => bench.Pipeline.Service.Associate("lead", Guid.NewGuid(), new Relationship("leadcompetitors_association"), []),
            "leadcompetitors_association");

    [TestMethod]
    [Conformance("Security", "Deleting a role takes its privileges from everybody at once.", Certainty.Assumed, "it follows from the rows; no page says when", Check = "Delete a custom role a signed-in user has; repeat a request that needed it")]
    public void Delete_Role_TakesEffectAtOnce()
    {
        var user = bench.User(bench.North, AccessLevel.User);
        var role = bench.Role(AccessLevel.User, "prvReadOpportunity");
        bench.Security.GiveRole(user, role);
        bench.Seen(user);

        bench.Pipeline.Service.Delete("role", role);

        SecurityBench.Fault(() => bench.Seen(user));
    }

    [TestMethod]
    [NotOfDataverse("rows that tie others are refused by name")]
    public void Create_OfATyingRow_IsRefusedByName() =>
        FaultAssert.Throws(-2147203036, () => bench.Pipeline.Service.Create(new Entity("systemuserroles")), "systemuserroles", "Associate");
}
