namespace CrmQuality.EmbeddedDataverse.Tests.Queries;

/// <summary>Where the behaviour of queries is written or was seen.</summary>
internal static class Sources
{
    public const string Aggregate = "Microsoft Learn, Dataverse: Aggregate data using FetchXml";
    public const string ByAttribute = "Microsoft Learn, Dataverse: Use the QueryByAttribute class";
    public const string Codes = "Microsoft Learn, Dataverse: Web service error codes";
    public const string Filter = "Microsoft Learn, Dataverse: Filter rows using FetchXml";
    public const string Functions = "Date functions of the Dynamics CRM 8.2 database (fn_BeginOfLastXWeek, fn_LastXMonth, fn_NextXMonth, fn_BeginOfWeek ...), published by phuocle/DynamicsCrmSource";
    public const string Join = "Microsoft Learn, Dataverse: Join tables using FetchXml";
    public const string Link = "Microsoft Learn, Dataverse: link-entity element, link-type options";
    public const string None = "no source found";
    public const string Operators = "Microsoft Learn, Dataverse: condition operator values";
    public const string Order = "Microsoft Learn, Dataverse: Order rows using FetchXml";
    public const string Page = "Microsoft Learn, Dataverse: Page results using FetchXml";
    public const string Select = "Microsoft Learn, Dataverse: Select columns using FetchXml";
}
