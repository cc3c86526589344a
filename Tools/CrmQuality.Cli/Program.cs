using System.CommandLine;
using CrmQuality.Cli.Commands;

var root = new RootCommand("CrmQuality: keeps the sales forecast honest")
{
    DemoCommand.Create(),
    PackCommand.Create(),
};
var parsed = root.Parse(args);
var exitCode = parsed.Invoke();
return parsed.Errors.Count > 0 ? ExitCode.UnusableInput : exitCode;
