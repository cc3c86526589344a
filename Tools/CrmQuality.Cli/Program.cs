using System;
using System.CommandLine;
using System.Text;
using CrmQuality.Cli.Commands;
using CrmQuality.Cli.Commands.Criteria;
using CrmQuality.Cli.Dataverse;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
var root = new RootCommand("CrmQuality: keeps the sales forecast honest")
{
    BpfCommand.Create(Environments.OfThisBuild),
    DemoCommand.Create(),
    CriteriaCommand.Create(Environments.OfThisBuild),
    DryRunCommand.Create(Environments.OfThisBuild),
    HealthCommand.Create(Environments.OfThisBuild),
    ManagerCommand.Create(Environments.OfThisBuild),
    PackCommand.Create(),
    LintCommand.Create(),
    DocsCommand.Create(),
    ReleaseCommand.Create(),
    SweepCommand.Create(Environments.OfThisBuild),
    TargetsCommand.Create(),
    UninstallCommand.Create(Environments.OfThisBuild),
    WasteCommand.Create(),
};
var parsed = root.Parse(args);
var exitCode = parsed.Invoke();
return parsed.Errors.Count > 0 ? ExitCode.UnusableInput : exitCode;
