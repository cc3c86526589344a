using System.Linq;
using CrmQuality.EmbeddedDataverse.Pipeline;
using CrmQuality.EmbeddedDataverse.Pipeline.Requests;
using CrmQuality.EmbeddedDataverse.Validation;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.EnvironmentVariables;

/// <summary>RetrieveEnvironmentVariableValue: the value of a variable where it has one, else its default.</summary>
internal sealed class EnvironmentVariableRequests(Engine engine, Caller caller)
{
    public const string Retrieve = "RetrieveEnvironmentVariableValue";
    private const int Secret = 100000005;

    public OrganizationResponse Execute(OrganizationRequest request)
    {
        var name = request.Required<string>("DefinitionSchemaName");
        var definition = engine.Store.Rows(EnvironmentVariableFiles.Definition).FirstOrDefault(row => (string?)row["schemaname"] == name)
            ?? throw Faults.Of(ErrorCodes.ObjectDoesNotExist, $"There is no environment variable '{name}' (environmentvariabledefinition, schemaname).");
        engine.Access.RequireRead(caller.UserId, definition);
        if (definition["type"] is Secret)
        {
            throw PipelineFaults.Unsupported($"environment variables of type Secret ('{name}')");
        }

        var lookup = engine.Store.Metadata.Table(EnvironmentVariableFiles.Value)!.Column("environmentvariabledefinitionid")!;
        var values = engine.Store.RowsReferring(EnvironmentVariableFiles.Value, lookup, definition.Id);
        return new OrganizationResponse { ResponseName = Retrieve, Results = { ["Value"] = values.Count == 0 ? definition["defaultvalue"] : values[0]["value"] } };
    }
}
