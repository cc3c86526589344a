using System;
using System.Collections.Generic;
using CrmQuality.EmbeddedDataverse.Solutions;
using CrmQuality.EmbeddedDataverse.Store;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.CustomApis;

/// <summary>The message that a custom API is called by and steps are registered on, with its pair of message and table.</summary>
internal static class CustomApiMessage
{
    public static IEnumerable<Entity> Rows(Entity api)
    {
        var (name, table) = (api.GetAttributeValue<string>("uniquename"), Table(api.GetAttributeValue<OptionSetValue>("bindingtype")?.Value, api.GetAttributeValue<string>("boundentitylogicalname")));
        yield return new Entity("sdkmessage", SdkMessages.Id(name)) { ["name"] = name, ["isprivate"] = api.GetAttributeValue<bool>("isprivate") };
        yield return new Entity("sdkmessagefilter", SdkMessages.FilterId(name, table))
        {
            ["sdkmessageid"] = new EntityReference("sdkmessage", SdkMessages.Id(name)),
            ["primaryobjecttypecode"] = table,
        };
    }

    /// <summary>Adds the message of a custom API that was created as a row.</summary>
    /// <exception cref="System.ServiceModel.FaultException">There is a message of this name.</exception>
    public static void Add(RowStore store, Entity api)
    {
        var name = api.GetAttributeValue<string>("uniquename") ?? "";
        if (store.Row("sdkmessage", SdkMessages.Id(name)) is not null)
        {
            throw CustomApiFaults.Duplicate(name);
        }

        foreach (var row in Rows(api))
        {
            store.Insert(row);
        }

        store.Update(new Entity(CustomApiTables.Api, api.Id) { ["sdkmessageid"] = new EntityReference("sdkmessage", SdkMessages.Id(name)) });
    }

    /// <summary>A custom API made private or public takes its message along.</summary>
    public static void Follow(RowStore store, Entity changes, Row api)
    {
        if (changes.GetAttributeValue<bool?>("isprivate") is { } isPrivate && api["sdkmessageid"] is RowReference message)
        {
            store.Update(new Entity(message.Table, message.Id) { ["isprivate"] = isPrivate });
        }
    }

    /// <summary>Takes the message of a custom API away, and its pair with a table.</summary>
    public static void Remove(RowStore store, Row api)
    {
        var name = (string?)api["uniquename"] ?? "";
        var table = Table((int?)api["bindingtype"], (string?)api["boundentitylogicalname"]);
        Remove(store, "sdkmessagefilter", SdkMessages.FilterId(name, table));
        Remove(store, "sdkmessage", SdkMessages.Id(name));
    }

    private static string Table(int? binding, string? bound) => binding is null or (int)CustomApiBinding.Global || bound is null ? CustomApi.NoTable : bound;

    private static void Remove(RowStore store, string table, Guid id)
    {
        if (store.Row(table, id) is not null)
        {
            store.Delete(table, id);
        }
    }
}
