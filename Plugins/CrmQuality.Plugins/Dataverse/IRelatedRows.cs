using System;
using CrmQuality.Domain.Criteria;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Plugins.Dataverse;

/// <summary>Finds the rows linked to opportunities.</summary>
internal interface IRelatedRows
{
    /// <summary>The row a lookup leads to; null when it is gone or belongs to another table.</summary>
    IRow? Parent(Link link, EntityReference reference);

    /// <summary>The rows that point to the opportunity.</summary>
    ChildRows Children(int link, Guid opportunityId);
}
