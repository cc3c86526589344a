using System;
using System.Linq;
using CrmQuality.EmbeddedDataverse.Metadata;
using CrmQuality.EmbeddedDataverse.Pipeline;
using CrmQuality.EmbeddedDataverse.Pipeline.Steps;
using CrmQuality.EmbeddedDataverse.Security;
using CrmQuality.EmbeddedDataverse.Solutions;
using CrmQuality.EmbeddedDataverse.StockTables;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse;

/// <summary>The rows an organisation starts with. They are the platform's, so no pipeline runs for them.</summary>
internal sealed class FirstRows(Engine engine, OrganizationSecurity security, EmbeddedOrganizationOptions options)
{
    private const int CurrencyPrecision = 2;
    private const int Sunday = 0;
    private static readonly string[] EveryTable =
    [
        MessageNames.Create, MessageNames.Update, MessageNames.Delete, MessageNames.CreateMultiple, MessageNames.UpdateMultiple,
    ];

    public Guid AdministratorId { get; private set; }

    public void Write()
    {
        engine.OrganizationId = engine.NewId();
        engine.RootBusinessUnitId = engine.NewId();
        engine.BaseCurrencyId = engine.NewId();
        engine.SystemUserId = engine.NewId();
        AdministratorId = engine.NewId();
        Insert(new Entity("transactioncurrency", engine.BaseCurrencyId)
        {
            ["currencyname"] = options.BaseCurrencyCode,
            ["isocurrencycode"] = options.BaseCurrencyCode,
            ["currencysymbol"] = options.BaseCurrencyCode,
            ["currencyprecision"] = CurrencyPrecision,
            ["exchangerate"] = 1m,
        });
        Insert(new Entity("businessunit", engine.RootBusinessUnitId) { ["name"] = Engine.OrganizationName });
        Insert(new Entity("organization", engine.OrganizationId)
        {
            ["name"] = Engine.OrganizationName,
            ["languagecode"] = options.LanguageId,
            ["basecurrencyid"] = new EntityReference("transactioncurrency", engine.BaseCurrencyId),
            ["plugintracelogsetting"] = new OptionSetValue(0),
            ["weekstartdaycode"] = new OptionSetValue(Sunday),
        });
        security.WriteStockRoles();
        AddUser(engine.SystemUserId, "SYSTEM", options.LanguageId, null, OrganizationSecurity.SystemAdministratorRoleId);
        AddUser(AdministratorId, "Administrator", options.LanguageId, null, OrganizationSecurity.SystemAdministratorRoleId);
        RegisterMessages();
    }

    public Guid AddUser(Guid id, string fullName, int languageId, Guid? applicationId, Guid role)
    {
        var user = new Entity("systemuser", id)
        {
            ["fullname"] = fullName,
            ["businessunitid"] = new EntityReference("businessunit", engine.RootBusinessUnitId),
            ["isdisabled"] = false,
        };
        if (applicationId is { } application)
        {
            user["applicationid"] = application;
        }

        Insert(user);
        Insert(new Entity("usersettings", id)
        {
            ["uilanguageid"] = languageId,
            ["localeid"] = languageId,
            ["helplanguageid"] = languageId,
            ["timezonecode"] = TimeZoneCodes.CodeOf(options.TimeZoneId),
        });
        security.GiveRole(id, role);
        return id;
    }

    /// <summary>The rows that steps refer to: messages, and the pairs of message and table.</summary>
    public void RegisterMessages()
    {
        foreach (var table in engine.Store.Metadata.Tables.Where(table => table.Messages == TableMessages.All))
        {
            foreach (var message in EveryTable)
            {
                Register(message, table.LogicalName);
            }
        }

        foreach (var (message, table) in MessageNames.OfCertainTables)
        {
            Register(message, table);
        }
    }

    private void Register(string message, string table)
    {
        var messageId = SdkMessages.Id(message);
        if (engine.Store.Row("sdkmessage", messageId) is null)
        {
            Insert(new Entity("sdkmessage", messageId) { ["name"] = message });
        }

        var filterId = SdkMessages.FilterId(message, table);
        if (engine.Store.Row("sdkmessagefilter", filterId) is null)
        {
            Insert(new Entity("sdkmessagefilter", filterId)
            {
                ["sdkmessageid"] = new EntityReference("sdkmessage", messageId),
                ["primaryobjecttypecode"] = table,
            });
        }
    }

    private void Insert(Entity row) => engine.Store.Insert(row);
}
