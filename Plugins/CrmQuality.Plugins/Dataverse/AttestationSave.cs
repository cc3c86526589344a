using System.Linq;
using CrmQuality.Domain.Attestations;
using CrmQuality.Domain.Criteria;
using CrmQuality.Domain.Wording;
using CrmQuality.Plugins.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.Plugins.Dataverse;

/// <summary>A create or update of an answer.</summary>
internal sealed class AttestationSave(LocalPluginContext context)
{
    private const int LongestName = 200;

    private static readonly string[] Said =
        [AttestationColumns.Answer, AttestationColumns.EvidenceText, AttestationColumns.Contact, AttestationColumns.Link];

    private readonly Entity row = MergedRow.Of(context);

    /// <summary>Reads what the answer is about.</summary>
    /// <exception cref="InvalidPluginExecutionException">It cannot be answered.</exception>
    public AskedCriterion Asked()
    {
        var refusal = new RequestRefusal(context);
        if (MergedRow.Moves(context, AttestationColumns.Opportunity) || MergedRow.Moves(context, AttestationColumns.Criterion))
        {
            throw refusal.Of(RequestFlaw.Moved);
        }

        var asked = AskedCriterion.Of(context, row, refusal);
        return asked.IsAttested ? asked : throw refusal.Of(RequestFlaw.AnsweredByData, asked.Title);
    }

    /// <summary>What is wrong with its evidence.</summary>
    public EvidenceFlaw FlawBy(Evidence evidence) => evidence switch
    {
        Evidence.Text => EvidenceCheck.OfText(row.GetAttributeValue<string>(AttestationColumns.EvidenceText)),
        Evidence.Link => EvidenceCheck.OfLink(row.GetAttributeValue<string>(AttestationColumns.Link)),
        Evidence.Contact when row.GetAttributeValue<EntityReference>(AttestationColumns.Contact) is { } contact => EvidenceCheck.OfContact(
            true,
            Email("contact", contact.Id, "emailaddress1"),
            Email("systemuser", context.InitiatingUserId, "internalemailaddress")),
        Evidence.Contact => EvidenceFlaw.Missing,
        _ => EvidenceFlaw.None,
    };

    /// <summary>Writes what the row says of itself; who answered and when only where the answer changes.</summary>
    public void Write(string title, EvidenceFlaw flaw)
    {
        var target = context.Target;
        var answer = (Answer)((row.GetAttributeValue<OptionSetValue>(AttestationColumns.Answer)?.Value ?? OptionValues.OurFirst + (int)Answer.InProgress) - OptionValues.OurFirst);
        target[AttestationColumns.Answer] = new OptionSetValue(OptionValues.OurFirst + (int)answer);
        target[AttestationColumns.Name] = title.Length <= LongestName ? title : title.Substring(0, LongestName);
        target[AttestationColumns.EvidenceFlaw] = new OptionSetValue(OptionValues.OurFirst + (int)(answer == Answer.Yes ? flaw : EvidenceFlaw.None));
        target.Attributes.Remove(AttestationColumns.AnsweredOn);
        target.Attributes.Remove(AttestationColumns.AnsweredBy);
        if (context.PreImage is null || Said.Any(target.Contains))
        {
            target[AttestationColumns.AnsweredOn] = context.Now;
            target[AttestationColumns.AnsweredBy] = new EntityReference("systemuser", context.InitiatingUserId);
        }
    }

    private string? Email(string table, System.Guid id, string column)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(column), TopCount = 1 };
        query.Criteria.AddCondition(table + "id", ConditionOperator.Equal, id);
        return context.AsSystem.RetrieveMultiple(query).Entities.FirstOrDefault()?.GetAttributeValue<string>(column);
    }
}
