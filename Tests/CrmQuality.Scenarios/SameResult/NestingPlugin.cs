using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Scenarios.SameResult;

/// <summary>A plug-in of somebody else that does a test's requests inside its own event.</summary>
public sealed class NestingPlugin : IPlugin
{
    private static readonly Dictionary<string, Action<IOrganizationService>> Works = [];

    /// <summary>Keeps the work for the account with this name.</summary>
    public static void Does(string accountName, Action<IOrganizationService> work) => Works[accountName] = work;

    public void Execute(IServiceProvider serviceProvider)
    {
        var context = (IPluginExecutionContext)serviceProvider.GetService(typeof(IPluginExecutionContext))!;
        var factory = (IOrganizationServiceFactory)serviceProvider.GetService(typeof(IOrganizationServiceFactory))!;
        var name = (string)((Entity)context.InputParameters["Target"])["name"];
        Works[name](factory.CreateOrganizationService(context.UserId));
    }
}
