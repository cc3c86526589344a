using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.EmbeddedDataverse.Store;

namespace CrmQuality.EmbeddedDataverse.Security;

/// <summary>What rows of principalobjectaccess allow, read when first asked for.</summary>
internal sealed class Shares(RowStore store)
{
    private ILookup<Guid, (Guid Principal, int Mask)>? byRow;

    public void Forget() => byRow = null;

    public bool Allows(Guid rowId, AccessRight right, IReadOnlySet<Guid> principals)
    {
        byRow ??= store.Rows("principalobjectaccess").ToLookup(row => (Guid)row["objectid"]!, row => ((Guid)row["principalid"]!, Mask(row)));
        var bit = AccessMasks.Of(right);
        return byRow.Count > 0 && byRow[rowId].Any(share => (share.Mask & bit) != 0 && principals.Contains(share.Principal));
    }

    private static int Mask(Row row) => (row["accessrightsmask"] as int? ?? 0) | (row["inheritedaccessrightsmask"] as int? ?? 0);
}
