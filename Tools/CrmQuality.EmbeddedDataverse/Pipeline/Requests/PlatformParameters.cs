using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.EmbeddedDataverse.Pipeline.Steps;
using CrmQuality.EmbeddedDataverse.Validation;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Pipeline.Requests;

/// <summary>The optional parameters that any request may carry, and what is left of the request without them.</summary>
internal sealed class PlatformParameters
{
    private const string TagName = "tag";
    private const string BypassLogic = "BypassBusinessLogicExecution";
    private const string BypassSteps = "BypassBusinessLogicExecutionStepIds";
    private const string BypassPlugins = "BypassCustomPluginExecution";
    private const string LogicPrivilege = "prvBypassCustomBusinessLogic";
    private const string PluginsPrivilege = "prvBypassCustomPlugins";
    private const int MostSteps = 3;

    // Nothing here that they would suppress: no duplicate detection rules, no flows.
    private static readonly string[] WithoutEffect = ["SuppressDuplicateDetection", "SuppressCallbackRegistrationExpanderJob"];

    private static readonly Dictionary<string, string[]> OfMessages = new(StringComparer.Ordinal)
    {
        [MessageNames.Create] = ["Target"],
        [MessageNames.Update] = ["Target", "ConcurrencyBehavior"],
        [MessageNames.Delete] = ["Target", "ConcurrencyBehavior"],
        [MessageNames.Upsert] = ["Target"],
        [MessageNames.CreateMultiple] = ["Targets"],
        [MessageNames.UpdateMultiple] = ["Targets", "ConcurrencyBehavior"],
        [MessageNames.UpsertMultiple] = ["Targets"],
        [MessageNames.Retrieve] = ["Target", "ColumnSet"],
        [MessageNames.RetrieveMultiple] = ["Query"],
    };

    private PlatformParameters(OrganizationRequest request, Bypass bypass, string? tag)
    {
        Request = request;
        Bypass = bypass;
        Tag = tag;
    }

    /// <summary>The request without them.</summary>
    public OrganizationRequest Request { get; }

    /// <summary>Which steps it goes past.</summary>
    public Bypass Bypass { get; }

    /// <summary>What its steps find among the shared variables; null for nothing.</summary>
    public string? Tag { get; }

    /// <summary>Takes them out of a client's request.</summary>
    /// <exception cref="System.ServiceModel.FaultException">The caller may not bypass, or the request has a parameter that is not supported.</exception>
    public static PlatformParameters Of(OrganizationRequest request, Engine engine, Guid user)
    {
        if (!request.Parameters.Any(parameter => IsOurs(parameter.Key)))
        {
            return new PlatformParameters(Checked(request), Bypass.None, null);
        }

        var rest = new OrganizationRequest(request.RequestName) { RequestId = request.RequestId };
        rest.Parameters.AddRange(request.Parameters.Where(parameter => !IsOurs(parameter.Key)));
        return new PlatformParameters(Checked(rest), BypassOf(request, engine, user), request.Optional<string>(TagName));
    }

    private static bool IsOurs(string name) => name is TagName or BypassLogic or BypassSteps or BypassPlugins || WithoutEffect.Contains(name, StringComparer.Ordinal);

    private static OrganizationRequest Checked(OrganizationRequest request)
    {
        if (OfMessages.TryGetValue(request.RequestName ?? "", out var names))
        {
            request.AllowOnly(names);
        }

        return request;
    }

    private static Bypass BypassOf(OrganizationRequest request, Engine engine, Guid user)
    {
        var skipsPlugins = request.Parameters.TryGetValue(BypassPlugins, out object flag) && flag is true;
        string[] logic = Words(request, BypassLogic);
        Guid[] steps = [.. Words(request, BypassSteps).Select(Guid.Parse)];
        if (logic.FirstOrDefault(word => word is not ("CustomSync" or "CustomAsync")) is { } other)
        {
            throw Faults.Of(ErrorCodes.InvalidArgument, $"{BypassLogic} takes CustomSync, CustomAsync or both; '{other}' is neither.");
        }

        if (steps.Length > MostSteps)
        {
            throw Faults.Of(ErrorCodes.InvalidArgument, $"{BypassSteps} takes {MostSteps} steps at most; there are {steps.Length}.");
        }

        Require(skipsPlugins, PluginsPrivilege, engine, user);
        Require(logic.Length + steps.Length > 0, LogicPrivilege, engine, user);
        return new Bypass(skipsPlugins || logic.Contains("CustomSync"), logic.Contains("CustomAsync"), steps);
    }

    private static void Require(bool isNeeded, string privilege, Engine engine, Guid user)
    {
        if (isNeeded)
        {
            engine.Access.RequirePrivilege(user, privilege);
        }
    }

    private static string[] Words(OrganizationRequest request, string name) =>
        (request.Optional<string>(name) ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
