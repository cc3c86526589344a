using System;
using System.ServiceModel;
using CrmQuality.EmbeddedDataverse.Pipeline.Steps;
using CrmQuality.EmbeddedDataverse.Store;
using CrmQuality.EmbeddedDataverse.Validation;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Pipeline.Rows;

/// <summary>
/// The messages Win and Lose: an opportunityclose is created, then the opportunity's state is updated, both with the message as the
/// parent of their contexts.
/// </summary>
internal sealed class OpportunityClosing(Engine engine)
{
    private const string Opportunity = "opportunity";
    private const string CloseDate = "actualclosedate";
    private const string Revenue = "actualvalue";
    private const int Open = 0;
    private const int Won = 1;
    private const int Lost = 2;
    private const int DefaultStatus = -1;

    public void Execute(OrganizationRequest request, Caller caller)
    {
        var isWin = request.RequestName == MessageNames.WinRequest;
        var close = request.Parameters.TryGetValue("OpportunityClose", out Entity given) ? given : throw Missing(request, "OpportunityClose");
        var status = request.Parameters.TryGetValue("Status", out OptionSetValue reason) ? reason : throw Missing(request, "Status");
        var reference = close.GetAttributeValue<EntityReference>("opportunityid") ?? throw Missing(request, "OpportunityClose.opportunityid");
        var opportunity = engine.Store.Row(Opportunity, reference.Id) ?? throw Faults.NoRow(Opportunity, reference.Id);
        if (opportunity[Targets.State] is not (null or Open))
        {
            throw Faults.Of(ErrorCodes.InvalidArgument, $"{request.RequestName}: the opportunity {reference.Id} is closed already (statecode {opportunity[Targets.State]}).");
        }

        var occurrence = new PipelineEvent
        {
            Engine = engine,
            Message = isWin ? MessageNames.Win : MessageNames.Lose,
            Table = Opportunity,
            Caller = caller,
            CreatedOn = engine.Clock.UtcNow,
            Input = new ParameterCollection { ["OpportunityClose"] = close, ["Status"] = status },
            RowId = reference.Id,
            Before = opportunity,
        };
        var group = EventGroup.Of(occurrence);
        engine.Pipeline.PreValidate(group);
        engine.Pipeline.InTransaction(caller, unit => engine.Pipeline.Operate(group, unit, closing => Close(closing, close, status, isWin)));
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

    private void Close(PipelineEvent closing, Entity close, OptionSetValue status, bool isWin)
    {
        var inner = closing.Caller with { Cause = closing.Outer, Unit = closing.Unit };
        engine.Rows.Create(close, inner, new Entity(close.LogicalName) { [Targets.State] = new OptionSetValue(1), [Targets.Status] = new OptionSetValue(2) });
        var change = new Entity(Opportunity, closing.RowId) { [Targets.State] = new OptionSetValue(isWin ? Won : Lost) };
        if (status.Value != DefaultStatus)
        {
            change[Targets.Status] = status;
        }

        engine.Rows.Update(change, inner, new Entity(Opportunity)
        {
            [CloseDate] = close.GetAttributeValue<DateTime?>("actualend") is { } end ? engine.DayOf(end) : null,
            [Revenue] = close.GetAttributeValue<Money>("actualrevenue"),
        });
    }

    private static FaultException<OrganizationServiceFault> Missing(OrganizationRequest request, string parameter) =>
        Faults.Of(ErrorCodes.InvalidArgument, $"{request.RequestName} needs the parameter {parameter}.");
}
