using System;
using CrmQuality.EmbeddedDataverse.Pipeline.Requests;
using CrmQuality.EmbeddedDataverse.Pipeline.Rows;
using CrmQuality.EmbeddedDataverse.Pipeline.Steps;
using CrmQuality.EmbeddedDataverse.Store;
using CrmQuality.EmbeddedDataverse.Validation;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Pipeline.Sales;

/// <summary>WinOpportunity and LoseOpportunity: an opportunityclose is created, then the state of the opportunity is updated.</summary>
internal sealed class OpportunityClosing(Engine engine, Caller caller)
{
    private const string Opportunity = "opportunity";
    private const string CloseDate = "actualclosedate";
    private const string Revenue = "actualvalue";
    private const int Open = 0;
    private const int Won = 1;
    private const int Lost = 2;
    private const int DefaultStatus = -1;
    private const int Completed = 1;
    private const int CompletedStatus = 2;

    public OrganizationResponse Execute(OrganizationRequest request)
    {
        request.AllowOnly("OpportunityClose", "Status");
        request.Required<OptionSetValue>("Status");
        var opportunity = OpportunityOf(request.Required<Entity>("OpportunityClose"), request.RequestName);
        return new CompoundMessages(engine, caller).Run(request, Opportunity, OpenOpportunity(opportunity, request.RequestName), Close);
    }

    /// <summary>What the platform fills when an Update changes the state of an opportunity.</summary>
    public static void Fill(Entity row, Row current, Entity? stated, DateTime today)
    {
        if (row.LogicalName != Opportunity || row.GetAttributeValue<OptionSetValue>(Targets.State) is not { } state)
        {
            return;
        }

        if (state.Value == Open || current[Targets.State] is Won or Lost)
        {
            return;
        }

        row[CloseDate] = stated?.GetAttributeValue<DateTime?>(CloseDate) ?? today;
        var revenue = stated?.GetAttributeValue<Money>(Revenue)?.Value ?? (state.Value == Won ? current[Revenue] ?? current["estimatedvalue"] : null) as decimal?;
        if (revenue is { } amount)
        {
            row[Revenue] = new Money(amount);
        }
    }

    private void Close(PipelineEvent message, InnerRows rows)
    {
        var close = message.Required<Entity>("OpportunityClose");
        var opportunity = OpenOpportunity(OpportunityOf(close, message.Message), message.Message);
        rows.Create(close, new Entity(close.LogicalName) { [Targets.State] = new OptionSetValue(Completed), [Targets.Status] = new OptionSetValue(CompletedStatus) });
        var change = new Entity(Opportunity, opportunity.Id) { [Targets.State] = new OptionSetValue(message.Message == MessageNames.Win ? Won : Lost) };
        if (message.Required<OptionSetValue>("Status") is { Value: not DefaultStatus } status)
        {
            change[Targets.Status] = status;
        }

        rows.Update(change, new Entity(Opportunity)
        {
            [CloseDate] = close.GetAttributeValue<DateTime?>("actualend") is { } end ? engine.DayOf(end) : null,
            [Revenue] = close.GetAttributeValue<Money>("actualrevenue"),
        });
    }

    private static Guid OpportunityOf(Entity close, string message) =>
        close.LogicalName == "opportunityclose" && close.GetAttributeValue<EntityReference>("opportunityid") is { } opportunity
            ? opportunity.Id
            : throw Faults.Of(ErrorCodes.InvalidArgument, $"{message} needs an OpportunityClose of the table opportunityclose with an opportunityid.");

    private Row OpenOpportunity(Guid id, string message)
    {
        var opportunity = engine.Store.Row(Opportunity, id) ?? throw Faults.NoRow(Opportunity, id);
        return opportunity[Targets.State] is null or Open
            ? opportunity
            : throw Faults.Of(ErrorCodes.InvalidArgument, $"{message}: the opportunity {id} is closed already (statecode {opportunity[Targets.State]}).");
    }
}
