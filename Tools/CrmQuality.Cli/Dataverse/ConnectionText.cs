using System;
using System.Collections.Generic;
using System.Data.Common;
using System.Linq;
using CrmQuality.Cli.Input;

namespace CrmQuality.Cli.Dataverse;

/// <summary>A connection string that knows what of it must not be seen.</summary>
internal sealed class ConnectionText
{
    private const string Option = "--connection";
    private const string Variable = "env:";
    private const string Example = "such as \"AuthType=ClientSecret;Url=https://contoso.crm4.dynamics.com;ClientId=...;ClientSecret=...\", or env:NAME for one in the environment variable NAME";

    private static readonly string[] AddressKeys = ["Url", "ServiceUri", "Service Uri", "Server"];

    /// <summary>What may be shown; everything else is taken for a secret.</summary>
    private static readonly string[] OpenKeys = [.. AddressKeys, "AuthType", "AuthenticationType", "AppId", "ClientId", "RedirectUri", "ReplyUrl", "LoginPrompt", "RequireNewInstance", "Domain", "UserName", "User Name", "UserId", "User Id"];

    private readonly List<string> secrets;

    private ConnectionText(string value, DbConnectionStringBuilder parts, Uri address)
    {
        Value = value;
        Host = address.Host;
        secrets = [value, .. parts.Keys.Cast<string>().Where(key => !OpenKeys.Contains(key, StringComparer.OrdinalIgnoreCase)).Select(key => (string)parts[key])];
    }

    /// <summary>The connection string.</summary>
    public string Value { get; }

    /// <summary>The host of its address.</summary>
    public string Host { get; }

    /// <summary>Reads what the user gave.</summary>
    /// <exception cref="UnusableInputException">It is no connection string.</exception>
    public static ConnectionText Of(string? given)
    {
        var text = given is not null && given.StartsWith(Variable, StringComparison.Ordinal) ? FromVariable(given[Variable.Length..]) : given;
        if (string.IsNullOrWhiteSpace(text))
        {
            throw Unusable($"this command works in an environment; give its connection string, {Example}");
        }

        var parts = Parse(text);
        var address = AddressKeys.Where(parts.ContainsKey).Select(key => (string)parts[key]).FirstOrDefault();
        return Uri.TryCreate(address, UriKind.Absolute, out var uri)
            ? new ConnectionText(text, parts, uri)
            : throw Unusable($"the connection string has no Url with the environment's address; write one {Example}");
    }

    /// <summary>A message without the secrets.</summary>
    public string WithoutSecrets(string message) =>
        secrets.Where(secret => secret.Length > 0).OrderByDescending(secret => secret.Length).Aggregate(message, (text, secret) => text.Replace(secret, "***", StringComparison.OrdinalIgnoreCase));

    private static string FromVariable(string name) => Environment.GetEnvironmentVariable(name)
        ?? throw Unusable($"there is no environment variable '{name}'");

    private static DbConnectionStringBuilder Parse(string text)
    {
        try
        {
            return new DbConnectionStringBuilder { ConnectionString = text };
        }
        catch (ArgumentException)
        {
            throw Unusable($"this is no connection string; write one {Example}");
        }
    }

    private static UnusableInputException Unusable(string reason) => new(new InputProblem(Option, reason));
}
