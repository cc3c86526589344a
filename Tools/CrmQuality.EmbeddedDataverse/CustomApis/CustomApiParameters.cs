using System;
using System.Linq;
using CrmQuality.EmbeddedDataverse.Pipeline;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.CustomApis;

/// <summary>Holds what is sent and answered against what a custom API declares.</summary>
internal static class CustomApiParameters
{
    /// <summary>Parameters that belong to no message and change how any of them runs.</summary>
    private static readonly string[] OfThePlatform =
    [
        "tag", "BypassBusinessLogicExecution", "BypassBusinessLogicExecutionStepIds", "BypassCustomPluginExecution",
        "SuppressCallbackRegistrationExpanderJob", "SuppressDuplicateDetection", "SolutionUniqueName", "partitionId",
    ];

    /// <exception cref="System.ServiceModel.FaultException">A parameter is missing, unknown or of another type.</exception>
    public static void Check(CustomApi api, ParameterCollection sent)
    {
        if (api.IsFunction && api.Properties.Count == 0)
        {
            throw CustomApiFaults.Contradiction(api.Name, "it is a function, and a function must return something: give it a response property");
        }

        foreach (var (name, value) in sent)
        {
            var field = Declared(api, name);
            if (FieldValues.Misfit(field, value) is { } what)
            {
                throw CustomApiFaults.Misfit(api, "parameter", name, what);
            }
        }

        if (api.Parameters.FirstOrDefault(field => !field.IsOptional && (!sent.Contains(field.Name) || sent[field.Name] is null)) is { } missing)
        {
            throw CustomApiFaults.Missing(api, missing.Name);
        }
    }

    /// <summary>Gives properties that no plug-in has set the default of their type.</summary>
    /// <exception cref="System.ServiceModel.FaultException">A plug-in has set one that is not declared, or to a value of another type.</exception>
    public static void CompleteAnswer(CustomApi api, ParameterCollection output)
    {
        foreach (var (name, value) in output)
        {
            var field = api.Properties.FirstOrDefault(declared => declared.Name == name)
                ?? throw CustomApiFaults.Misfit(api, "output parameter", name, "a plug-in has set it, but the API declares no such response property");
            if (FieldValues.Misfit(field, value) is { } what)
            {
                throw CustomApiFaults.Misfit(api, "response property", name, what);
            }
        }

        foreach (var field in api.Properties.Where(field => !output.Contains(field.Name)))
        {
            output[field.Name] = FieldValues.Default(field.Type);
        }
    }

    private static CustomApiField Declared(CustomApi api, string name)
    {
        if (api.Parameters.FirstOrDefault(field => field.Name == name) is { } field)
        {
            return field;
        }

        throw OfThePlatform.Contains(name, StringComparer.OrdinalIgnoreCase)
            ? PipelineFaults.Unsupported($"the optional parameter '{name}' ({api.Name})")
            : CustomApiFaults.Unknown(api, name);
    }
}
