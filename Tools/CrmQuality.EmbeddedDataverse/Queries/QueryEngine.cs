using System;
using System.Linq;
using CrmQuality.EmbeddedDataverse.Store;
using CrmQuality.EmbeddedDataverse.Validation;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.EmbeddedDataverse.Queries;

/// <summary>Answers Retrieve and RetrieveMultiple from the rows of an organisation, with Dataverse's semantics of blanks, text and dates.</summary>
public sealed class QueryEngine(RowStore store)
{
    /// <summary>The rows a QueryExpression, a FetchExpression or a QueryByAttribute asks for.</summary>
    /// <exception cref="System.ServiceModel.FaultException">The query is invalid, or asks for something this organisation lacks.</exception>
    public EntityCollection Execute(QueryBase query, QueryUser user)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(user);
        var request = query switch
        {
            QueryExpression said => QueryRequest.Of(said),
            FetchExpression fetch => FetchReader.Read(fetch.Query),
            QueryByAttribute said => QueryRequest.Of(AttributeQuery.ToExpression(said)),
            _ => throw Faults.Of(ErrorCodes.InvalidArgument, $"Queries of type {query.GetType().Name} are not supported by the embedded Dataverse."),
        };
        var context = new QueryContext(store, user, request);
        var compiled = new QueryCompiler(context).Compile(request.Expression);
        var projection = new Projection(store, user);
        var answer = new Answer(request.Expression, compiled, projection);
        return request.IsAggregate
            ? answer.Of(new AggregateRows(context, compiled, projection).Of(compiled.Run(context.Reader)))
            : answer.Of(new RowOrder(compiled, context).Sort(compiled.Run(context.Reader)));
    }

    /// <summary>The columns of one row.</summary>
    /// <exception cref="System.ServiceModel.FaultException">There is no such row, table or column.</exception>
    public Entity Retrieve(string table, Guid id, ColumnSet columns, QueryUser user)
    {
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentNullException.ThrowIfNull(user);
        var definition = store.Metadata.Table(table) ?? throw Faults.NoTable(table);
        var row = new RowReader(store).Row(table, id) ?? throw Faults.NoRow(table, id);
        var selected = Projection.Selected(definition, columns).ToArray();
        return new Projection(store, user).Row(row, selected, withId: true);
    }
}
