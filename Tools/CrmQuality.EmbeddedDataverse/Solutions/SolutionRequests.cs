using System;
using System.Collections.Frozen;
using System.IO;
using System.Linq;
using CrmQuality.EmbeddedDataverse.Pipeline;
using CrmQuality.EmbeddedDataverse.Validation;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Solutions;

/// <summary>The requests ImportSolution (an update) and StageAndUpgrade (an upgrade: what the new version no longer holds is deleted).</summary>
internal sealed class SolutionRequests(Engine engine)
{
    public const string Import = "ImportSolution";
    public const string Upgrade = "StageAndUpgrade";
    private const string File = "CustomizationFile";
    private const string Overwrite = "OverwriteUnmanagedCustomizations";
    private const string Publish = "PublishWorkflows";

    /// <summary>An import here is done at once, so the job has no row; what depends on other products' updates is not here.</summary>
    private static readonly FrozenSet<string> Accepted =
        FrozenSet.ToFrozenSet([File, Overwrite, Publish, "ImportJobId", "ConvertToManaged", "SkipProductUpdateDependencies"], StringComparer.Ordinal);

    public OrganizationResponse Execute(OrganizationRequest request, Caller caller)
    {
        if (caller.Cause is not null || caller.Unit is not null)
        {
            throw PipelineFaults.Unsupported($"{request.RequestName} within a transaction or from a plug-in");
        }

        engine.Access.RequirePrivilege(caller.UserId, "prvImportCustomization");
        RefuseOthers(request);
        var file = request.Parameters.TryGetValue(File, out byte[] content) && content is not null
            ? content
            : throw Faults.Of(ErrorCodes.InvalidArgument, $"{request.RequestName} needs the parameter {File} of type Byte[].");
        var options = new SolutionImportOptions
        {
            ActivateSteps = Flag(request, Publish),
            OverwriteUnmanagedCustomizations = Flag(request, Overwrite),
            RemoveWhatIsGone = request.RequestName == Upgrade,
            ImportedBy = caller.UserId,
        };
        try
        {
            engine.Imports.Import(new MemoryStream(file), options);
        }
        catch (SolutionImportException refusal)
        {
            throw Faults.Of(refusal.ErrorCode, $"{refusal.Message}");
        }

        return new OrganizationResponse { ResponseName = request.RequestName };
    }

    private static void RefuseOthers(OrganizationRequest request)
    {
        var other = request.Parameters.FirstOrDefault(pair => !Accepted.Contains(pair.Key) && pair.Value is not (null or false));
        if (other.Key is not null)
        {
            throw PipelineFaults.Unsupported($"the parameter {other.Key} of {request.RequestName}");
        }
    }

    private static bool Flag(OrganizationRequest request, string name) => request.Parameters.TryGetValue(name, out bool value) && value;
}
