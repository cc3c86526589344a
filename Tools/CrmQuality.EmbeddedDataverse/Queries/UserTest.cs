using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.EmbeddedDataverse.Metadata;
using CrmQuality.EmbeddedDataverse.Store;
using CrmQuality.EmbeddedDataverse.Validation;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.EmbeddedDataverse.Queries;

/// <summary>Tests whether a value is the calling user, the user's business unit, teams, reports or language. The negatives let blanks pass, as ne does.</summary>
internal static class UserTest
{
    /// <summary>The test of a condition about the user; null when it is about something else.</summary>
    public static Func<object?, bool>? Find(ColumnMetadata column, ConditionExpression condition, QueryContext context)
    {
        Func<object?, bool>? test = condition.Operator switch
        {
            ConditionOperator.EqualUserId => IsOne([context.User.UserId]),
            ConditionOperator.NotEqualUserId => Not(IsOne([context.User.UserId])),
            ConditionOperator.EqualBusinessId => IsOne(BusinessUnit(context)),
            ConditionOperator.NotEqualBusinessId => Not(IsOne(BusinessUnit(context))),
            ConditionOperator.EqualUserTeams => IsOne(context.Teams()),
            ConditionOperator.EqualUserOrUserTeams => IsOne([context.User.UserId, .. context.Teams()]),
            ConditionOperator.EqualUserOrUserHierarchy => IsOne(new UserHierarchy(context.Store).Of(context.User.UserId)),
            ConditionOperator.EqualUserOrUserHierarchyAndTeams => IsOne(new UserHierarchy(context.Store).WithTeamsOf(context.User.UserId)),
            ConditionOperator.EqualUserLanguage => value => value is int language && language == context.User.LanguageId,
            _ => null,
        };
        if (test is null)
        {
            return null;
        }

        var fits = condition.Operator == ConditionOperator.EqualUserLanguage
            ? column.Kind == ColumnKind.WholeNumber
            : column.IsReference || column.Kind == ColumnKind.UniqueIdentifier;
        return fits
            ? ConditionCompiler.WithoutValues(column, condition, test)
            : throw Faults.Of(ErrorCodes.UnsupportedOperator, $"The operator {condition.Operator} is not for '{column.LogicalName}' of type {column.Kind}.");
    }

    private static Guid[] BusinessUnit(QueryContext context) => context.BusinessUnit is { } unit ? [unit] : [];

    private static Func<object?, bool> Not(Func<object?, bool> test) => value => !test(value);

    private static Func<object?, bool> IsOne(IReadOnlyCollection<Guid> wanted) => value => value switch
    {
        RowReference reference => wanted.Contains(reference.Id),
        Guid id => wanted.Contains(id),
        _ => false,
    };
}
