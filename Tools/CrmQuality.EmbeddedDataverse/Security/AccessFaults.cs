using System;
using System.Linq;
using System.ServiceModel;
using CrmQuality.EmbeddedDataverse.Metadata;
using CrmQuality.EmbeddedDataverse.Validation;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Security;

/// <summary>The faults of security, with the codes of Microsoft's troubleshooting pages.</summary>
internal static class AccessFaults
{
    /// <summary>PrivilegeDenied, 0x80040220.</summary>
    public const int PrivilegeDenied = -2147220960;

    /// <summary>AccessDenied by an access check, 0x80048306.</summary>
    public const int AccessDenied = -2147187962;

    /// <summary>The user has no role, 0x80042F09.</summary>
    public const int NoRoles = -2147209463;

    /// <summary>The user is disabled, 0x80040225.</summary>
    public const int UserDisabled = -2147220955;

    public static FaultException<OrganizationServiceFault> Missing(UserRights user, TableMetadata table, AccessRight right) => user.Roles.Count == 0
        ? Faults.Of(NoRoles, $"The user '{user.Name}' ({user.UserId}) has no role, own or of a team; {Privileges.Name(table, right)} on '{table.LogicalName}' is needed. Give the user a role.")
        : Faults.Of(
            PrivilegeDenied,
            $"SecLib::CheckPrivilege failed: the user '{user.Name}' ({user.UserId}) is missing the privilege {Privileges.Name(table, right)} on '{table.LogicalName}'. Roles, own and of teams: {string.Join(", ", user.Roles.Order(StringComparer.Ordinal))}.");

    public static FaultException<OrganizationServiceFault> Missing(UserRights user, string privilege) => Faults.Of(
        PrivilegeDenied, $"SecLib::CheckPrivilege failed: the user '{user.Name}' ({user.UserId}) is missing the privilege {privilege}.");

    public static FaultException<OrganizationServiceFault> OutOfReach(UserRights user, TableMetadata table, AccessRight right, Guid row) => Faults.Of(
        AccessDenied,
        $"SecLib::AccessCheckEx failed: the user '{user.Name}' ({user.UserId}) does not have {right}Access for the row {row} of '{table.LogicalName}': the privilege {Privileges.Name(table, right)} is held, but not for rows of this owner, and the row is not shared for it.");

    public static FaultException<OrganizationServiceFault> Disabled(UserRights user) =>
        Faults.Of(UserDisabled, $"The user '{user.Name}' ({user.UserId}) is disabled.");
}
