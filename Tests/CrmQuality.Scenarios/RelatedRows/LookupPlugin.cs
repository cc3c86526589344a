using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Scenarios.RelatedRows;

/// <summary>A plug-in of somebody else that moves an opportunity to another account while it is saved.</summary>
public sealed class LookupPlugin : IPlugin
{
    private static readonly Dictionary<string, Guid> Accounts = [];

    /// <summary>Keeps the account for opportunities of this name.</summary>
    public static void Sets(string name, Guid account) => Accounts[name] = account;

    public void Execute(IServiceProvider serviceProvider)
    {
        var context = (IPluginExecutionContext)serviceProvider.GetService(typeof(IPluginExecutionContext))!;
        var target = (Entity)context.InputParameters["Target"];
        target["parentaccountid"] = new EntityReference("account", Accounts[target.GetAttributeValue<string>("name")]);
    }
}
