using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.Plugins.Dataverse.Meetings;

/// <summary>Finds meetings with all their copies: one call for the appointments, one for copies where there may be some, one for who takes part.</summary>
internal sealed class MeetingTable(IOrganizationService service)
{
    /// <summary>The meeting of an appointment; null where that is gone, or has no time.</summary>
    /// <param name="appointment">The appointment.</param>
    /// <param name="agreedOn">Tells, by all its keys, when the customer agreed; asked only where that is said.</param>
    public Meeting? Of(Guid appointment, Func<IReadOnlyList<string>, DateTime?> agreedOn) => Read(Where(AppointmentColumns.Id, appointment), agreedOn).FirstOrDefault();

    /// <summary>The meetings about an opportunity or lead.</summary>
    public List<Meeting> About(Guid subject) => Read(Where(AppointmentColumns.Regarding, subject), _ => null);

    /// <summary>An appointment that is another copy of one that is gone; null where there is none.</summary>
    public Guid? OtherCopy(Entity gone) => gone.GetAttributeValue<string>(AppointmentColumns.GlobalId) is { Length: > 0 } id
        ? service.All(Where(AppointmentColumns.GlobalId, id)).FirstOrDefault(copy => Meeting.KeyOf(copy) == Meeting.KeyOf(gone))?.Id
        : null;

    private List<Meeting> Read(QueryExpression query, Func<IReadOnlyList<string>, DateTime?> agreedOn)
    {
        var found = service.All(query);
        var keys = new HashSet<string>(found.Select(Meeting.KeyOf));
        var appointments = found.Concat(Copies(found)).GroupBy(row => row.Id).Select(same => same.First()).Where(row => HasTime(row) && keys.Contains(Meeting.KeyOf(row))).ToList();
        var parties = Parties.Read(service, appointments.Select(row => row.Id).ToList());
        return appointments
            .GroupBy(Meeting.KeyOf)
            .Select(copies => new Meeting(
                copies.Select(row => new KeyValuePair<Entity, Parties>(row, new Parties(parties[row.Id]))).ToList(),
                copies.Any(Meeting.IsAgreed) ? agreedOn(Meeting.KeysOf(copies.ToList())) : null))
            .ToList();
    }

    private List<Entity> Copies(List<Entity> found)
    {
        var copies = new List<Entity>();
        var ids = found.Select(row => row.GetAttributeValue<string>(AppointmentColumns.GlobalId)).Where(id => !string.IsNullOrEmpty(id)).Distinct().ToList();
        for (var i = 0; i < ids.Count; i += RelatedPage.PerCall)
        {
            copies.AddRange(service.All(Where(AppointmentColumns.GlobalId, ids.Skip(i).Take(RelatedPage.PerCall).ToArray<object>())));
        }

        return copies;
    }

    private static bool HasTime(Entity row) => row.Contains(AppointmentColumns.Start) && row.Contains(AppointmentColumns.End);

    private static QueryExpression Where(string column, params object[] values)
    {
        var query = new QueryExpression(AppointmentColumns.Table) { ColumnSet = new ColumnSet(AppointmentColumns.All) };
        query.Criteria.AddCondition(column, values.Length == 1 ? ConditionOperator.Equal : ConditionOperator.In, values);
        return query;
    }
}
