using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace CrmQuality.EmbeddedDataverse.Tests.Conformance;

/// <summary>One row of the conformance table.</summary>
/// <param name="Test">Class and method of the test.</param>
/// <param name="Facts">What the test says it proves.</param>
internal sealed record Behaviour(string Test, ConformanceAttribute Facts)
{
    /// <summary>The areas, in the order of the documents.</summary>
    public static readonly IReadOnlyList<string> Areas = ["Pipeline", "Transactions", "Data", "Sales", "Queries", "Security", "Solutions", "Limits"];

    /// <summary>All of them, by area and test.</summary>
    public static IReadOnlyList<Behaviour> All { get; } =
    [
        .. from method in Tests
           let facts = method.GetCustomAttribute<ConformanceAttribute>()
           where facts is not null
           let name = NameOf(method)
           orderby IndexOf(facts.Area), name
           select new Behaviour(name, facts),
    ];

    /// <summary>Every test method of this assembly.</summary>
    public static IEnumerable<MethodInfo> Tests =>
        from type in typeof(Behaviour).Assembly.GetTypes()
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        where method.GetCustomAttributes<TestMethodAttribute>().Any()
        select method;

    /// <summary>Class and method.</summary>
    public static string NameOf(MethodInfo method) => $"{method.DeclaringType!.Name}.{method.Name}";

    private static int IndexOf(string area)
    {
        var index = Areas.ToList().IndexOf(area);
        return index >= 0 ? index : throw new InvalidOperationException($"'{area}' is not an area; use one of {string.Join(", ", Areas)}.");
    }
}
