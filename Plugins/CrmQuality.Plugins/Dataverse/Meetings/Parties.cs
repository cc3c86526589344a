using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.Plugins.Dataverse.Meetings;

/// <summary>Who takes part in one appointment.</summary>
internal sealed class Parties(IEnumerable<Entity> rows)
{
    private const int Required = 5;
    private const int Optional = 6;
    private const int Organizer = 7;
    private const int Owner = 9;
    private readonly List<Entity> rows = rows.ToList();

    /// <summary>Our own people, each once.</summary>
    public int Ours => rows.Select(Person).Where(person => person?.LogicalName == "systemuser").Select(person => person!.Id).Distinct().Count();

    /// <summary>Whether somebody from outside is invited.</summary>
    public bool HaveOutsiders => rows.Any(row =>
        row.GetAttributeValue<OptionSetValue>("participationtypemask")?.Value is Required or Optional && Person(row)?.LogicalName is not ("systemuser" or "equipment"));

    /// <summary>The parties of some appointments, two hundred appointments in a call.</summary>
    public static ILookup<Guid, Entity> Read(IOrganizationService service, IReadOnlyList<Guid> appointments)
    {
        var rows = new List<Entity>();
        for (var i = 0; i < appointments.Count; i += RelatedPage.PerCall)
        {
            var query = new QueryExpression("activityparty") { ColumnSet = new ColumnSet(AppointmentColumns.Id, "partyid", "participationtypemask") };
            query.Criteria.AddCondition(AppointmentColumns.Id, ConditionOperator.In, appointments.Skip(i).Take(RelatedPage.PerCall).Select(id => (object)id).ToArray());
            query.Criteria.AddCondition("participationtypemask", ConditionOperator.In, Required, Optional, Organizer, Owner);
            rows.AddRange(service.All(query));
        }

        return rows.ToLookup(row => row.GetAttributeValue<EntityReference>(AppointmentColumns.Id).Id);
    }

    private static EntityReference? Person(Entity row) => row.GetAttributeValue<EntityReference>("partyid");
}
