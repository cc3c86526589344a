using System;
using System.Globalization;
using System.Linq;
using CrmQuality.Domain.Assessment;
using CrmQuality.Plugins.Pipeline;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Plugins.Dataverse;

/// <summary>What a create or update of an opportunity is about.</summary>
internal sealed class OpportunitySave
{
    private const string Closing = "crmq_closing";

    private readonly OpportunityState before;
    private readonly OpportunityState after;

    public OpportunitySave(LocalPluginContext context)
    {
        Target = context.Target;
        Stored = context.PreImage;
        if (!IsKnown(context))
        {
            throw new InvalidOperationException("The step has no image 'PreImage': the stored row is not known. Import the solution again and publish.");
        }

        before = OptionValues.StateOf(Stored) ?? OpportunityState.Open;
        after = OptionValues.StateOf(Target) ?? ClosingState(context) ?? before;
    }

    /// <summary>Tells later steps that the whole save closes an opportunity: the platform parts the state from the other columns and runs those steps for each part.</summary>
    public void NoteClosing(LocalPluginContext context)
    {
        if (Closes)
        {
            Handover.Leave(context.Execution, Closing, ((int)after).ToString(CultureInfo.InvariantCulture));
        }
    }

    /// <summary>Whether the stored row is known; it is not where the step lost its image.</summary>
    public static bool IsKnown(LocalPluginContext context) => context.PreImage is not null || context.Execution.MessageName == "Create";

    /// <summary>What the save writes.</summary>
    public Entity Target { get; }

    /// <summary>The stored row; null on a create.</summary>
    public Entity? Stored { get; }

    /// <summary>The stored opportunity's id; null on a create.</summary>
    public Guid? Id => Stored?.Id;

    /// <summary>The opportunity's name after the save.</summary>
    public string Name => Target.GetAttributeValue<string>(OpportunityColumns.Name)
        ?? Stored?.GetAttributeValue<string>(OpportunityColumns.Name)
        ?? "";

    /// <summary>Whether this save closes an open opportunity.</summary>
    public bool Closes => before == OpportunityState.Open && after != OpportunityState.Open;

    /// <summary>Whether the opportunity was and stays closed.</summary>
    public bool IsClosed => before != OpportunityState.Open && after != OpportunityState.Open;

    /// <summary>Whether the save asks for an evaluation and changes nothing else.</summary>
    public bool OnlyReevaluates => Target.Contains(OpportunityColumns.Reevaluate)
        && Target.Attributes.Keys.All(column => column is OpportunityColumns.Id or OpportunityColumns.Reevaluate || column.StartsWith("modified", StringComparison.Ordinal));

    private static OpportunityState? ClosingState(LocalPluginContext context) =>
        Handover.Find<string>(context.Execution, Closing) is { } state ? (OpportunityState)int.Parse(state, CultureInfo.InvariantCulture) : null;

    /// <summary>What the save does.</summary>
    public SaveKind Kind
    {
        get
        {
            if (Stored is null)
            {
                return SaveKind.Create;
            }

            return OnlyReevaluates ? SaveKind.Reevaluation
                : !Closes ? SaveKind.Change
                : after == OpportunityState.Won ? SaveKind.Win : SaveKind.Lose;
        }
    }
}
