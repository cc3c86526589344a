using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using CrmQuality.EmbeddedDataverse;
using CrmQuality.Scenarios.Support;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Scenarios.Experience;

/// <summary>
/// An organisation on 15 June 2026 with a row for each side of each view. The steps of the solution are off, so that the rows are what they say;
/// what plug-ins make of rows is told elsewhere.
/// </summary>
internal sealed class SamplePipeline
{
    private const int FirstOption = 284610000;
    private static readonly Lazy<SamplePipeline> Once = new(() => new SamplePipeline());
    private readonly Dictionary<(string Table, string Name), Guid> rows = [];

    private SamplePipeline()
    {
        Organization = new EmbeddedOrganization(new EmbeddedOrganizationOptions { Start = Now });
        using var zip = new MemoryStream(PackedSolution.Bytes);
        Organization.ImportSolution(zip, activateSteps: false);
        Administrator = Organization.ServiceFor(Organization.AdministratorId);
        Ann = AddUser("Ann Rep", "CRM Quality Rep");
        Bo = AddUser("Bo Rep", "CRM Quality Rep");
        Mia = AddUser("Mia Manager", "CRM Quality Manager");
        Eve = AddUser("Eve Administrator", "CRM Quality Administrator");
        Administrator.Update(new Entity("systemuser", Ann) { ["parentsystemuserid"] = new EntityReference("systemuser", Mia) });
        SampleOpportunities.AddTo(this);
        SampleRecords.AddTo(this);
        SampleMeetings.AddTo(this);
    }

    /// <summary>One for the whole run: nobody changes it.</summary>
    public static SamplePipeline Shared => Once.Value;

    /// <summary>A Monday at noon.</summary>
    public static DateTime Now { get; } = new(2026, 6, 15, 12, 0, 0, DateTimeKind.Utc);

    public EmbeddedOrganization Organization { get; }

    public IOrganizationService Administrator { get; }

    /// <summary>A rep who reports to Mia.</summary>
    public Guid Ann { get; }

    /// <summary>A rep who reports to nobody.</summary>
    public Guid Bo { get; }

    public Guid Mia { get; }

    /// <summary>Who administers criteria.</summary>
    public Guid Eve { get; }

    /// <summary>A day as an offset from today.</summary>
    public static DateTime Day(int offset) => Now.Date.AddDays(offset);

    /// <summary>A moment on another day.</summary>
    public static DateTime Moment(double offset) => Now.AddDays(offset);

    /// <summary>One of the product's options by its place in the list.</summary>
    public static OptionSetValue Option(int place) => new(FirstOption + place);

    /// <summary>The row a test knows by name.</summary>
    public EntityReference Row(string table, string name) => new(table, rows[(table, name)]);

    /// <summary>A reference to a user.</summary>
    public static EntityReference User(Guid id) => new("systemuser", id);

    /// <summary>Adds a row as somebody, and then puts it into a state.</summary>
    /// <param name="row">The row; its primary name is what tests call it.</param>
    /// <param name="owner">Who creates and owns it.</param>
    /// <param name="state">State and status; null for what new rows have.</param>
    public void Add(Entity row, Guid? owner = null, (int State, int Status)? state = null)
    {
        if (owner is { } user)
        {
            row["ownerid"] = User(user);
        }

        row.Id = Administrator.Create(row);
        rows[(row.LogicalName, row.GetAttributeValue<string>(row.LogicalName == "opportunity" ? "name" : "crmq_name"))] = row.Id;
        if (state is { } reached)
        {
            var closing = new Entity(row.LogicalName, row.Id) { ["statecode"] = new OptionSetValue(reached.State), ["statuscode"] = new OptionSetValue(reached.Status) };
            Administrator.Update(closing);
            Administrator.Update(new Entity(row.LogicalName, row.Id) { Attributes = [.. row.Attributes.Where(value => value.Key == "actualclosedate")] });
        }
    }

    private Guid AddUser(string name, string role)
    {
        var user = Organization.AddUser(name);
        Organization.Security.GiveRole(user, Organization.Security.Role(role));
        return user;
    }
}
