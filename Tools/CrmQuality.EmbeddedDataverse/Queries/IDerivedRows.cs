using System;
using System.Collections.Generic;
using CrmQuality.EmbeddedDataverse.Metadata;
using CrmQuality.EmbeddedDataverse.Store;

namespace CrmQuality.EmbeddedDataverse.Queries;

/// <summary>The rows of a table that are not, or not all, stored: they follow from the rows of others.</summary>
internal interface IDerivedRows
{
    Row? Find(Guid id);

    IEnumerable<Row> All();

    /// <summary>The rows whose lookup refers to a row.</summary>
    IEnumerable<Row> Referring(ColumnMetadata lookup, Guid id);
}
