using CrmQuality.Plugins.Dataverse;
using CrmQuality.Plugins.Pipeline;

namespace CrmQuality.Plugins.Attestations;

/// <summary>Before an answer is created or changed: checks what it is about and judges its evidence.</summary>
public sealed class CheckAttestation(string? unsecureConfiguration) : PluginBase(unsecureConfiguration)
{
    /// <inheritdoc />
    protected override void Execute(LocalPluginContext context)
    {
        var save = new AttestationSave(context);
        var asked = save.Asked();
        save.Write(asked.Title, save.FlawBy(asked.Evidence));
    }
}
