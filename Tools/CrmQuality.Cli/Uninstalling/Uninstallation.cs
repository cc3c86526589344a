using System;
using System.Linq;
using CrmQuality.Cli.Dataverse;
using CrmQuality.Cli.Processes;
using CrmQuality.Cli.Publishing;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.Cli.Uninstalling;

/// <summary>Takes the solution out of an environment so that Microsoft's columns hold what they would hold without it.</summary>
/// <param name="environment">The environment, as its administrator.</param>
/// <param name="folder">Where to keep what is dropped.</param>
internal sealed class Uninstallation(ConnectedEnvironment environment, string folder)
{
    private const string Solution = "solution";
    private const string Name = "CrmQuality";
    private readonly IOrganizationService service = environment.Service;

    /// <summary>Exports, pauses, gives back, removes; each begins only when the one before it is done.</summary>
    /// <param name="deletes">Whether to delete the solution in the end.</param>
    /// <exception cref="EnvironmentException">The environment refused; the message says what was done before.</exception>
    /// <exception cref="Input.UnusableInputException">The export cannot be written; the environment is as it was.</exception>
    public UninstallReport Run(bool deletes)
    {
        var solution = Find(deletes);
        var report = new UninstallReport(folder);
        try
        {
            report = report with { Files = new DataExport(service, folder).Write() };
            report = report with { Paused = Pause() };
            report = report with { Categories = new OwnCategories(service).GiveBack() };
            report = report with { Gates = new StageGates(environment).RemoveAll() };
            report = report with { Layers = new StepLayers(service).Remove() };
            return deletes ? Delete(report, solution) : report;
        }
        catch (EnvironmentException refusal)
        {
            throw new EnvironmentException(string.Join("\n", [refusal.Message, .. Done(report)]));
        }
    }

    private static string[] Done(UninstallReport report)
    {
        string[] lines = [.. report.Lines()];
        return lines.Length == 0
            ? ["The export is not complete. Nothing was changed in the environment."]
            : ["Done before that, and it stays:", .. lines, "See to the reason and run the command again with another folder."];
    }

    private Guid Find(bool deletes)
    {
        var solution = service.RetrieveMultiple(RowQueries.WhereIn(Solution, "uniquename", [Name], "ismanaged")).Entities.FirstOrDefault()
            ?? throw new EnvironmentException($"{environment.Name} does not have CrmQuality. Nothing was done.");
        return !deletes || solution.GetAttributeValue<bool>("ismanaged")
            ? solution.Id
            : throw new EnvironmentException(
                $"{environment.Name} has the unmanaged solution: deleting it would leave its tables, columns and steps. Leave --delete out and delete the components in the maker portal. Nothing was done.");
    }

    private bool Pause()
    {
        var query = new QueryExpression("crmq_snapshot");
        query.Criteria.AddCondition("crmq_islive", ConditionOperator.Equal, true);
        if (service.RetrieveMultiple(query).Entities.Count == 0)
        {
            return false;
        }

        new Publisher(service, environment.Now).Pause(isPaused: true);
        return true;
    }

    private UninstallReport Delete(UninstallReport report, Guid solution)
    {
        service.Delete(Solution, solution);
        return report with { Deleted = true };
    }
}
