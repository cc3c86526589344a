using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.EmbeddedDataverse.Metadata;
using CrmQuality.EmbeddedDataverse.Pipeline;
using CrmQuality.EmbeddedDataverse.Pipeline.Requests;
using CrmQuality.EmbeddedDataverse.Pipeline.Steps;
using CrmQuality.EmbeddedDataverse.Store;
using CrmQuality.EmbeddedDataverse.Validation;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace CrmQuality.EmbeddedDataverse.Security;

/// <summary>
/// Associate and Disassociate of roles with users and teams and of users with teams, and the messages that put members into teams. Other
/// many-to-many relationships are refused by name.
/// </summary>
internal sealed class Associations(Engine engine, Caller caller)
{
    public const string AddMembers = "AddMembersTeam";
    public const string RemoveMembers = "RemoveMembersTeam";

    public OrganizationResponse Execute(OrganizationRequest request)
    {
        var team = new EntityReference("team", request.Required<Guid>("TeamId"));
        var members = request.Required<Guid[]>("MemberIds").Select(id => new EntityReference("systemuser", id));
        Tie("teammembership_association", team, members, ties: request.RequestName == AddMembers);
        return new OrganizationResponse { ResponseName = request.RequestName };
    }

    /// <summary>Associate and Disassociate as requests.</summary>
    public OrganizationResponse Tie(OrganizationRequest request)
    {
        var ties = request.RequestName == MessageNames.Associate;
        Tie(request.Required<Relationship>("Relationship").SchemaName, request.Required<EntityReference>("Target"), request.Required<EntityReferenceCollection>("RelatedEntities"), ties);
        return ties ? Answers.Of(new AssociateResponse()) : Answers.Of(new DisassociateResponse());
    }

    public void Tie(string? relationship, EntityReference one, IEnumerable<EntityReference> others, bool ties)
    {
        var known = TableAssociation.Find(relationship) ?? throw PipelineFaults.Unsupported($"{(ties ? "Associate" : "Disassociate")} ({relationship})");
        engine.Pipeline.InTransaction(caller, unit =>
        {
            foreach (var other in others)
            {
                Tie(known, one, other, ties);
            }

            unit.Wrote(known.Table);
        });
    }

    private void Tie(TableAssociation known, EntityReference one, EntityReference other, bool ties)
    {
        var (left, right) = one.LogicalName == known.Left ? (one, other) : (other, one);
        var leftRow = Require(known.Left, left);
        var rightRow = Require(known.Right, right);
        var user = engine.Access.Of(caller.UserId);
        if (known.Right == "role")
        {
            engine.Access.Require(user, AccessRight.Assign, rightRow);
        }
        else
        {
            engine.Access.Require(user, AccessRight.Write, leftRow);
        }

        var book = new RoleBook(engine.Store);
        Action<string, string, Guid, string, Guid> change = ties ? book.Tie : book.Untie;
        change(known.Table, known.LeftColumn, left.Id, known.RightColumn, right.Id);
    }

    private Row Require(string table, EntityReference reference) => reference.LogicalName == table
        ? engine.Store.Row(table, reference.Id) ?? throw Faults.NoRow(table, reference.Id)
        : throw Faults.Of(ErrorCodes.InvalidArgument, $"A row of '{table}' is expected here, not of '{reference.LogicalName}'.");
}
