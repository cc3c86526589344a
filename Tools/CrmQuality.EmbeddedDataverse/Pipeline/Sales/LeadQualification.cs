using System;
using CrmQuality.EmbeddedDataverse.Pipeline.Requests;
using CrmQuality.EmbeddedDataverse.Pipeline.Rows;
using CrmQuality.EmbeddedDataverse.StockTables;
using CrmQuality.EmbeddedDataverse.Store;
using CrmQuality.EmbeddedDataverse.Validation;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Pipeline.Sales;

/// <summary>QualifyLead: account, contact and opportunity are created from a lead as asked for, then the lead's state becomes Qualified.</summary>
internal sealed class LeadQualification(Engine engine, Caller caller)
{
    private const string Lead = "lead";
    private const string Account = "account";
    private const string Contact = "contact";
    private const string Opportunity = "opportunity";
    private const int Open = 0;
    private const int Qualified = 1;
    private const int DefaultStatus = -1;

    public OrganizationResponse Execute(OrganizationRequest request)
    {
        request.AllowOnly("LeadId", "CreateAccount", "CreateContact", "CreateOpportunity", "OpportunityCurrencyId", "OpportunityCustomerId", "Status", "SuppressDuplicateDetection");
        request.Required<OptionSetValue>("Status");
        request.Optional<EntityReference>("OpportunityCurrencyId");
        request.Optional<EntityReference>("OpportunityCustomerId");
        return new CompoundMessages(engine, caller).Run(request, Lead, OpenLead(LeadOf(request)), Qualify);
    }

    private static Guid LeadOf(OrganizationRequest request) => request.Required<EntityReference>("LeadId") is { LogicalName: Lead } lead
        ? lead.Id
        : throw Faults.Of(ErrorCodes.InvalidArgument, $"QualifyLead needs a LeadId that refers to a lead.");

    private Row OpenLead(Guid id)
    {
        var lead = engine.Store.Row(Lead, id) ?? throw Faults.NoRow(Lead, id);
        return lead[Targets.State] is null or Open
            ? lead
            : throw Faults.Of(ErrorCodes.InvalidArgument, $"QualifyLead: the lead {id} is closed already (statecode {lead[Targets.State]}).");
    }

    private void Qualify(PipelineEvent message, InnerRows rows)
    {
        var lead = OpenLead(message.RowId);
        var created = new EntityReferenceCollection();
        var account = IsAsked(message, "CreateAccount") ? Create(created, rows, FromLead(lead, Account)) : null;
        var contact = IsAsked(message, "CreateContact") ? Create(created, rows, ContactOf(lead, account)) : null;
        if (account is not null && contact is not null)
        {
            rows.Update(new Entity(Account, account.Id) { ["primarycontactid"] = contact });
        }

        var opportunity = IsAsked(message, "CreateOpportunity") ? Create(created, rows, OpportunityOf(message, lead, account, contact)) : null;
        rows.Update(Closed(message, lead, account, contact, opportunity));
        message.Output["CreatedEntities"] = created;
    }

    private static bool IsAsked(PipelineEvent message, string parameter) => message.Input.TryGetValue(parameter, out object value) && value is true;

    private static EntityReference Create(EntityReferenceCollection created, InnerRows rows, Entity row)
    {
        var reference = new EntityReference(row.LogicalName, rows.Create(row));
        created.Add(reference);
        return reference;
    }

    private static Entity FromLead(Row lead, string table)
    {
        var row = ColumnMappings.Map(lead, table);
        row["originatingleadid"] = new EntityReference(Lead, lead.Id);
        return row;
    }

    private static Entity ContactOf(Row lead, EntityReference? account)
    {
        var row = FromLead(lead, Contact);
        Set(row, "parentcustomerid", account);
        return row;
    }

    /// <summary>What was created just now counts as the lead's account and contact.</summary>
    private static Entity OpportunityOf(PipelineEvent message, Row lead, EntityReference? account, EntityReference? contact)
    {
        var row = FromLead(lead, Opportunity);
        Set(row, "parentaccountid", account);
        Set(row, "parentcontactid", contact);
        Set(row, "customerid", Reference(message, "OpportunityCustomerId") ?? account ?? contact);
        Set(row, "transactioncurrencyid", Reference(message, "OpportunityCurrencyId"));
        return row;
    }

    private static Entity Closed(PipelineEvent message, Row lead, EntityReference? account, EntityReference? contact, EntityReference? opportunity)
    {
        var row = new Entity(Lead, lead.Id) { [Targets.State] = new OptionSetValue(Qualified) };
        Set(row, "parentaccountid", account);
        Set(row, "parentcontactid", contact);
        Set(row, "qualifyingopportunityid", opportunity);
        if (message.Required<OptionSetValue>("Status") is { Value: not DefaultStatus } status)
        {
            row[Targets.Status] = status;
        }

        return row;
    }

    private static EntityReference? Reference(PipelineEvent message, string parameter) =>
        message.Input.TryGetValue(parameter, out object value) ? value as EntityReference : null;

    private static void Set(Entity row, string column, EntityReference? reference)
    {
        if (reference is not null)
        {
            row[column] = reference;
        }
    }
}
