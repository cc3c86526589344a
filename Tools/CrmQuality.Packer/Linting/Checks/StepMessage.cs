using System.Collections.Generic;
using System.Linq;
using CrmQuality.Packer.Source;

namespace CrmQuality.Packer.Linting.Checks;

/// <summary>A message steps may be registered on.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Id">Its id, the same in every environment.</param>
/// <param name="ImageProperty">The parameter images are taken of.</param>
internal sealed record StepMessage(string Name, string Id, string ImageProperty)
{
    public static IReadOnlyList<StepMessage> All { get; } =
    [
        new("Create", "9ebdbb1b-ea3e-db11-86a7-000a3a5473e8", "id"),
        new("Update", "20bebb1b-ea3e-db11-86a7-000a3a5473e8", "Target"),
        new("Delete", "a1bdbb1b-ea3e-db11-86a7-000a3a5473e8", "Target"),
    ];

    /// <summary>The message of a step; null when it is none of these.</summary>
    public static StepMessage? Of(Part step) => All.FirstOrDefault(message => message.Id == Part.Id(step.Text("SdkMessageId")));
}
