using System;
using System.Linq;
using CrmQuality.EmbeddedDataverse;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.Scenarios.Support;

/// <summary>Registers steps of somebody else's plug-ins, which are classes of these tests.</summary>
internal sealed class ForeignSteps(EmbeddedOrganization organization)
{
    private readonly IOrganizationService administrator = organization.ServiceFor(organization.AdministratorId);

    /// <summary>Registers a synchronous step.</summary>
    /// <returns>Its id.</returns>
    public Guid Register(Type plugin, string message, string table, int stage, int rank)
    {
        organization.LoadPlugins(plugin.Assembly);
        var assembly = administrator.Create(new Entity("pluginassembly") { ["name"] = plugin.Assembly.GetName().Name });
        var type = administrator.Create(new Entity("plugintype") { ["typename"] = plugin.FullName, ["pluginassemblyid"] = new EntityReference("pluginassembly", assembly) });
        return administrator.Create(new Entity("sdkmessageprocessingstep")
        {
            ["name"] = $"{plugin.Name}: {message} of {table}",
            ["eventhandler"] = new EntityReference("plugintype", type),
            ["sdkmessageid"] = new EntityReference("sdkmessage", MessageId(message)),
            ["sdkmessagefilterid"] = new EntityReference("sdkmessagefilter", FilterId(message, table)),
            ["stage"] = new OptionSetValue(stage),
            ["mode"] = new OptionSetValue(0),
            ["rank"] = rank,
        });
    }

    private Guid MessageId(string message) => Only(new QueryExpression("sdkmessage") { Criteria = { Conditions = { new ConditionExpression("name", ConditionOperator.Equal, message) } } });

    private Guid FilterId(string message, string table) => Only(new QueryExpression("sdkmessagefilter")
    {
        Criteria =
        {
            Conditions =
            {
                new ConditionExpression("sdkmessageid", ConditionOperator.Equal, MessageId(message)),
                new ConditionExpression("primaryobjecttypecode", ConditionOperator.Equal, table),
            },
        },
    });

    private Guid Only(QueryExpression query) => administrator.RetrieveMultiple(query).Entities.Single().Id;
}
