using System;
using System.CommandLine;
using System.IO;
using CrmQuality.Cli.Commands;
using CrmQuality.Cli.Commands.Criteria;
using CrmQuality.Cli.Dataverse;
using CrmQuality.EmbeddedDataverse;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Tools.Tests.Commands;

/// <summary>An embedded organisation that commands reach as their environment.</summary>
internal sealed class TestEnvironment
{
    public const string Host = "contoso.crm4.dynamics.com";
    public const string Secret = "hush-Hush!7";
    public const string Connection = $"AuthType=ClientSecret;Url=https://{Host};ClientId=an-app;ClientSecret={Secret}";

    private readonly Environments environments;

    public TestEnvironment() => environments = new Environments(Open, () => Organization.Clock.UtcNow);

    public EmbeddedOrganization Organization { get; } = LocalOrganization.Create();

    public IOrganizationService Administrator => Organization.ServiceFor(Organization.AdministratorId);

    /// <summary>What opening a connection comes to instead, or nothing.</summary>
    public Func<string, IOrganizationService>? Instead { get; set; }

    /// <summary>A command that works in this environment.</summary>
    public CommandOutput RunConnected(params string[] arguments) => Run([.. arguments, "--connection", Connection]);

    /// <summary>A command as the tool runs it.</summary>
    public CommandOutput Run(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        RootCommand root =
        [
            BpfCommand.Create(environments), CriteriaCommand.Create(environments), DryRunCommand.Create(environments), HealthCommand.Create(environments), ManagerCommand.Create(environments),
            SweepCommand.Create(environments), UninstallCommand.Create(environments),
        ];
        var parsed = root.Parse(arguments);
        var code = parsed.Invoke(new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false });
        return new CommandOutput(parsed.Errors.Count > 0 ? ExitCode.UnusableInput : code, Lines(output), Lines(error));
    }

    private static string Lines(StringWriter writer) => writer.ToString().ReplaceLineEndings("\n");

    private IOrganizationService Open(string connection)
    {
        Assert.AreEqual(Connection, connection);
        return Instead?.Invoke(connection) ?? Administrator;
    }
}
