using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.EmbeddedDataverse.Store;
using CrmQuality.EmbeddedDataverse.Validation;

namespace CrmQuality.EmbeddedDataverse.Queries;

/// <summary>Who reports to whom, by the manager in each user's row. Whether the organisation has switched hierarchy security on, and to which depth, is not looked at.</summary>
internal sealed class UserHierarchy(RowStore store)
{
    private const string Teams = "teammembership";

    /// <summary>A user and all who report to that user, directly or through others.</summary>
    public IReadOnlyCollection<Guid> Of(Guid user)
    {
        var found = new HashSet<Guid> { user };
        if (store.Metadata.Table("systemuser") is null)
        {
            return found;
        }

        var below = store.Rows("systemuser").ToLookup(row => Id(row["parentsystemuserid"]));
        var asked = new Queue<Guid>(found);
        while (asked.TryDequeue(out var manager))
        {
            foreach (var report in below[manager].Select(row => row.Id).Where(found.Add))
            {
                asked.Enqueue(report);
            }
        }

        return found;
    }

    /// <summary>The same, with the teams of all of them.</summary>
    public IReadOnlyCollection<Guid> WithTeamsOf(Guid user)
    {
        if (store.Metadata.Table(Teams) is null)
        {
            throw Faults.Of(ErrorCodes.UnsupportedOperator, $"This organisation has no table '{Teams}': the teams of a user are not known.");
        }

        var users = Of(user);
        return [.. users, .. store.Rows(Teams).Where(row => Id(row["systemuserid"]) is { } member && users.Contains(member)).Select(row => Id(row["teamid"])).OfType<Guid>()];
    }

    private static Guid? Id(object? value) => value switch { Guid id => id, RowReference reference => reference.Id, _ => null };
}
