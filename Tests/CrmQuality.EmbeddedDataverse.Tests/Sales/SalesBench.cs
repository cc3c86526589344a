using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.EmbeddedDataverse.Tests.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.EmbeddedDataverse.Tests.Sales;

/// <summary>An organisation with what the sales process needs: leads, opportunities with lines, quotes.</summary>
internal sealed class SalesBench(EmbeddedOrganizationOptions? options = null)
{
    public PipelineBench Pipeline { get; } = new(options);

    public IOrganizationService Service => Pipeline.Service;

    public Guid CreateLead(Action<Entity>? adjust = null)
    {
        var lead = new Entity("lead") { ["subject"] = "Pumps", ["companyname"] = "Thornvale", ["firstname"] = "Ada", ["lastname"] = "Berg" };
        adjust?.Invoke(lead);
        return Service.Create(lead);
    }

    public EntityReferenceCollection Qualify(Guid lead, params (string Name, object? Value)[] parameters) => Qualify(Service, lead, parameters);

    public static EntityReferenceCollection Qualify(IOrganizationService service, Guid lead, params (string Name, object? Value)[] parameters)
    {
        var request = new OrganizationRequest("QualifyLead") { ["LeadId"] = new EntityReference("lead", lead), ["Status"] = new OptionSetValue(-1) };
        foreach (var (name, value) in parameters)
        {
            request[name] = value;
        }

        return (EntityReferenceCollection)service.Execute(request).Results["CreatedEntities"];
    }

    /// <summary>A row of the table Line belonging to another row, with quantity times price.</summary>
    public Guid AddLine(string table, Guid whole, decimal quantity, decimal price, Action<Entity>? adjust = null)
    {
        var line = Line(table, whole, quantity, price);
        adjust?.Invoke(line);
        return Service.Create(line);
    }

    public static Entity Line(string table, Guid whole, decimal quantity, decimal price)
    {
        var parent = table == "quotedetail" ? "quote" : "opportunity";
        return new Entity(table)
        {
            [parent + "id"] = new EntityReference(parent, whole),
            ["isproductoverridden"] = true,
            ["productdescription"] = "Pump",
            ["quantity"] = quantity,
            ["priceperunit"] = new Money(price),
        };
    }

    public Guid CreateCalculatedOpportunity() => Pipeline.CreateOpportunity("Pumps", row => row["isrevenuesystemcalculated"] = true);

    public Guid CreateActiveQuote()
    {
        var id = Service.Create(new Entity("quote") { ["name"] = "Pumps" });
        SetState("quote", id, 1);
        return id;
    }

    public void SetState(string table, Guid id, int state) => Service.Update(new Entity(table, id) { ["statecode"] = new OptionSetValue(state) });

    public OrganizationResponse CloseQuote(string message, Guid quote, int status = -1, Action<Entity>? adjust = null)
    {
        var close = new Entity("quoteclose") { ["quoteid"] = new EntityReference("quote", quote), ["subject"] = "Closed" };
        adjust?.Invoke(close);
        return Service.Execute(new OrganizationRequest(message) { ["QuoteClose"] = close, ["Status"] = new OptionSetValue(status) });
    }

    public Entity GenerateQuote(Guid opportunity) => (Entity)Service.Execute(
        new OrganizationRequest("GenerateQuoteFromOpportunity") { ["OpportunityId"] = opportunity, ["ColumnSet"] = new ColumnSet(true) }).Results["Entity"];

    public Entity Row(string table, Guid id) => Service.Retrieve(table, id, new ColumnSet(true));

    public IReadOnlyList<Entity> Rows(string table) => Service.RetrieveMultiple(new QueryExpression(table) { ColumnSet = new ColumnSet(true) }).Entities;

    public static int Option(Entity row, string column) => row.GetAttributeValue<OptionSetValue>(column).Value;

    public static decimal Amount(Entity row, string column) => row.GetAttributeValue<Money>(column).Value;

    public static (int State, int Status) StateOf(Entity row) => (Option(row, "statecode"), Option(row, "statuscode"));

    /// <summary>The messages of a context and its parents, innermost first.</summary>
    public static string Chain(IPluginExecutionContext context) => string.Join(' ', Upwards(context).Select(one => one.MessageName));

    private static IEnumerable<IPluginExecutionContext> Upwards(IPluginExecutionContext? context)
    {
        for (; context is not null; context = context.ParentContext)
        {
            yield return context;
        }
    }
}
