using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.ServiceModel;
using CrmQuality.Domain.Json;
using CrmQuality.Domain.Waivers;
using CrmQuality.Domain.Wording;
using CrmQuality.Plugins.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.Plugins.Dataverse;

/// <summary>In-app notifications about waivers. The queue view shows the same to everybody who decides, also where there are none.</summary>
internal sealed class WaiverNews(LocalPluginContext context)
{
    private const int English = 1033;
    private const int MostReaders = 20;
    private const string Manager = "CRM Quality Manager";
    private const int Information = 100000000;

    /// <summary>Tells.</summary>
    public void Tell()
    {
        var isRequest = context.Execution.PrimaryEntityName == WaiverColumns.Table;
        if (Waiver(isRequest) is not { } waiver)
        {
            return;
        }

        var requester = waiver.GetAttributeValue<EntityReference>(WaiverColumns.RequestedBy);
        foreach (var reader in isRequest ? Deciders(waiver, requester) : [requester.Id])
        {
            Notify(reader, waiver, isRequest, requester.Name ?? "");
        }
    }

    private Entity? Waiver(bool isRequest)
    {
        var id = isRequest ? context.Execution.PrimaryEntityId : context.Target.GetAttributeValue<EntityReference>(WaiverDecisionColumns.Waiver).Id;
        var query = new QueryExpression(WaiverColumns.Table)
        {
            ColumnSet = new ColumnSet(WaiverColumns.Name, WaiverColumns.Reason, WaiverColumns.Until, WaiverColumns.RequestedBy, WaiverColumns.Opportunity),
            TopCount = 1,
        };
        query.Criteria.AddCondition(WaiverColumns.Id, ConditionOperator.Equal, id);
        var opportunity = query.AddLink(OpportunityColumns.Table, WaiverColumns.Opportunity, OpportunityColumns.Id);
        opportunity.EntityAlias = "o";
        opportunity.Columns = new ColumnSet(OpportunityColumns.Owner);
        var owner = opportunity.AddLink("systemuser", "owninguser", "systemuserid", JoinOperator.LeftOuter);
        owner.EntityAlias = "u";
        owner.Columns = new ColumnSet("parentsystemuserid");
        return context.AsSystem.RetrieveMultiple(query).Entities.FirstOrDefault();
    }

    /// <summary>The owner's manager; where there is none, everybody who has the manager role.</summary>
    private List<Guid> Deciders(Entity waiver, EntityReference requester)
    {
        var owner = (waiver.GetAttributeValue<AliasedValue>("o." + OpportunityColumns.Owner)?.Value as EntityReference)?.Id;
        if (waiver.GetAttributeValue<AliasedValue>("u.parentsystemuserid")?.Value is EntityReference manager && manager.Id != requester.Id)
        {
            return [manager.Id];
        }

        var query = new QueryExpression("systemuserroles") { ColumnSet = new ColumnSet("systemuserid"), TopCount = MostReaders };
        query.AddLink("role", "roleid", "roleid").LinkCriteria.AddCondition("name", ConditionOperator.Equal, Manager);
        return context.AsSystem.RetrieveMultiple(query).Entities
            .Select(row => row.GetAttributeValue<Guid>("systemuserid"))
            .Where(user => user != requester.Id && user != owner)
            .Distinct()
            .ToList();
    }

    private void Notify(Guid reader, Entity waiver, bool isRequest, string requester)
    {
        var language = UserLanguage.Of(context, reader, English);
        var name = waiver.GetAttributeValue<string>(WaiverColumns.Name) ?? "";
        var until = waiver.GetAttributeValue<DateTime>(WaiverColumns.Until).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var text = isRequest
            ? NewsText.Requested(language, name, requester, until, waiver.GetAttributeValue<string>(WaiverColumns.Reason) ?? "")
            : NewsText.Decided(language, name, Decision, until);
        try
        {
            context.AsSystem.Create(new Entity("appnotification")
            {
                ["title"] = text.Title,
                ["body"] = text.Body,
                ["ownerid"] = new EntityReference("systemuser", reader),
                ["icontype"] = new OptionSetValue(Information),
                ["data"] = Link(waiver.Id, NewsText.Open(language)),
            });
        }
        catch (FaultException fault)
        {
            context.Trace($"No notification, the queue view shows it: {fault.Message}");
        }
    }

    private WaiverDecision Decision =>
        (WaiverDecision)(context.Target.GetAttributeValue<OptionSetValue>(WaiverDecisionColumns.Decision).Value - OptionValues.OurFirst);

    private static string Link(Guid waiver, string title) => new JsonWriter().BeginObject().Name("actions").BeginArray()
        .BeginObject().Name("title").Value(title).Name("data").BeginObject()
        .Name("url").Value($"?pagetype=entityrecord&etn={WaiverColumns.Table}&id={waiver:D}")
        .EndObject().EndObject().EndArray().EndObject().ToString();
}
