using System;
using System.Globalization;
using System.Linq;
using CrmQuality.EmbeddedDataverse.Metadata;
using CrmQuality.EmbeddedDataverse.Pipeline;
using CrmQuality.EmbeddedDataverse.Pipeline.Requests;
using CrmQuality.EmbeddedDataverse.Store;
using CrmQuality.EmbeddedDataverse.Validation;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Security;

/// <summary>GrantAccess, ModifyAccess and RevokeAccess: rows of principalobjectaccess. The caller needs Share on the row.</summary>
internal sealed class Sharing(Engine engine, Caller caller)
{
    public const string Grant = "GrantAccess";
    public const string Modify = "ModifyAccess";
    public const string Revoke = "RevokeAccess";
    private const string Table = "principalobjectaccess";

    public OrganizationResponse Execute(OrganizationRequest request)
    {
        var row = engine.Rows.Events.Existing(request.Required<EntityReference>("Target"));
        RequireOwnable(row);
        engine.Access.Require(engine.Access.Of(caller.UserId), AccessRight.Share, row);
        var (principal, mask) = request.RequestName == Revoke ? (request.Required<EntityReference>("Revokee"), 0) : Stated(request);
        engine.Pipeline.InTransaction(caller, unit =>
        {
            Write(row, Principal(principal), mask, adds: request.RequestName == Grant);
            unit.Wrote(Table);
        });
        return new OrganizationResponse { ResponseName = request.RequestName };
    }

    /// <summary>
    /// The SDK's PrincipalAccess is in an assembly this tool does not refer to, so its two properties are read by name.
    /// </summary>
    private static (EntityReference Principal, int Mask) Stated(OrganizationRequest request)
    {
        var stated = request.Required<object>("PrincipalAccess");
        var principal = stated.GetType().GetProperty("Principal")?.GetValue(stated) as EntityReference;
        var mask = stated.GetType().GetProperty("AccessMask")?.GetValue(stated);
        var bits = mask is Enum or int ? Convert.ToInt32(mask, CultureInfo.InvariantCulture) : -1;
        return principal is not null && (bits & ~AccessMasks.All) == 0
            ? (principal, bits)
            : throw Faults.Of(ErrorCodes.InvalidArgument, $"{request.RequestName}: PrincipalAccess needs a Principal and an AccessMask of known rights.");
    }

    private Row Principal(EntityReference reference) => reference.LogicalName is "systemuser" or "team"
        ? engine.Store.Row(reference.LogicalName, reference.Id) ?? throw Faults.NoRow(reference.LogicalName, reference.Id)
        : throw Faults.Of(ErrorCodes.InvalidArgument, $"Rows are shared with users and teams, not with a row of '{reference.LogicalName}'.");

    private static void RequireOwnable(Row row)
    {
        if (row.Table.Ownership != OwnershipKind.UserOwned)
        {
            throw Faults.Of(ErrorCodes.InvalidArgument, $"Rows of '{row.Table.LogicalName}' have no owner and cannot be shared.");
        }
    }

    private void Write(Row row, Row principal, int mask, bool adds)
    {
        var known = engine.Store.Rows(Table).FirstOrDefault(share => row.Id.Equals(share["objectid"]) && principal.Id.Equals(share["principalid"]));
        var rights = mask | (adds ? known?["accessrightsmask"] as int? ?? 0 : 0);
        if (known is not null && rights == 0)
        {
            engine.Store.Delete(Table, known.Id);
        }
        else if (known is not null)
        {
            engine.Store.Update(new Entity(Table, known.Id) { ["accessrightsmask"] = rights, ["changedon"] = engine.Clock.UtcNow });
        }
        else if (rights != 0)
        {
            engine.Store.Insert(New(row, principal, rights));
        }
    }

    private Entity New(Row row, Row principal, int rights) => new(Table, engine.NewId())
    {
        ["objectid"] = row.Id,
        ["objecttypecode"] = row.Table.LogicalName,
        ["principalid"] = principal.Id,
        ["principaltypecode"] = principal.Table.LogicalName,
        ["accessrightsmask"] = rights,
        ["inheritedaccessrightsmask"] = 0,
        ["changedon"] = engine.Clock.UtcNow,
    };
}
