using System.Collections.Generic;
using System.Linq;
using CrmQuality.EmbeddedDataverse.Metadata;

namespace CrmQuality.EmbeddedDataverse.Solutions;

/// <summary>The columns the platform gives every table. They are copied from a stock table with the same kind of owner.</summary>
internal static class SystemColumns
{
    private static readonly string[] Everywhere =
    [
        "createdby", "createdon", "createdonbehalfby", "importsequencenumber", "modifiedby", "modifiedon", "modifiedonbehalfby",
        "overriddencreatedon", "statecode", "statuscode", "timezoneruleversionnumber", "utcconversiontimezonecode", "versionnumber",
    ];

    private static readonly string[] OfOwner = ["ownerid", "owningbusinessunit", "owningteam", "owninguser"];

    public static IEnumerable<ColumnMetadata> For(OwnershipKind ownership, OrganizationMetadata metadata)
    {
        var account = metadata.Table("account")!;
        var names = ownership == OwnershipKind.UserOwned ? Everywhere.Concat(OfOwner) : Everywhere;
        var columns = names.Select(name => account.Column(name)!);
        return ownership == OwnershipKind.OrgOwned ? columns.Append(metadata.Table("product")!.Column("organizationid")!) : columns;
    }
}
