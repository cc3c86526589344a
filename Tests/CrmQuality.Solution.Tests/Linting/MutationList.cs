using System.Collections.Generic;
using System.Linq;
using CrmQuality.Solution.Tests.Linting.Mutations;

namespace CrmQuality.Solution.Tests.Linting;

/// <summary>Every mutation, by its name.</summary>
internal static class MutationList
{
    public static IReadOnlyDictionary<string, Mutation> All { get; } = new IEnumerable<Mutation>[]
    {
        FileMutations.All, ManifestMutations.All, RootComponentMutations.All, AssemblyMutations.All, StepMutations.All, ColumnMutations.All, RelationshipMutations.All,
        TableMutations.All, FormMutations.All, ViewMutations.All, RoleMutations.All, WebResourceMutations.All, AppMutations.All, LabelMutations.All, ApiMutations.All,
    }
    .SelectMany(mutations => mutations).ToDictionary(mutation => mutation.ToString());
}
