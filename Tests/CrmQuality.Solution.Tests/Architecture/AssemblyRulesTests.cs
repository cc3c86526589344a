namespace CrmQuality.Solution.Tests.Architecture;

[TestClass]
public sealed class AssemblyRulesTests
{
    [TestMethod]
    public void Domain_ReadsNothingAmbient() => Rule.Holds(AssemblyRules.AmbientReads(ShippedAssembly.WholeDomain));

    [TestMethod]
    public void WholeDomain_HoldsWhatDoesNotShipToo() =>
        Assert.IsNotNull(ShippedAssembly.WholeDomain.GetType("CrmQuality.Domain.Forecasting.ForecastSummary"));

    [TestMethod]
    public void ShippedAssembly_StaysInTheSandbox() => Rule.Holds(AssemblyRules.SandboxBreaches(ShippedAssembly.Module));

    [TestMethod]
    public void ShippedAssembly_HasNoMutableStatics() => Rule.Holds(AssemblyRules.MutableStatics(ShippedAssembly.Module));

    [TestMethod]
    [DataRow("System.DateTime.UtcNow", "System.DateTime.get_UtcNow")]
    [DataRow("System.DateTime.Today", "System.DateTime.get_Today")]
    [DataRow("System.Guid.NewGuid()", "System.Guid.NewGuid")]
    [DataRow("System.IO.File.Exists(\"a\")", "System.IO.File.Exists")]
    [DataRow("System.Environment.MachineName", "System.Environment.get_MachineName")]
    [DataRow("System.Globalization.CultureInfo.CurrentCulture", "System.Globalization.CultureInfo.get_CurrentCulture")]
    [DataRow("new System.Random()", "System.Random..ctor")]
    [DataRow("System.TimeZoneInfo.Local", "System.TimeZoneInfo.get_Local")]
    public void AmbientReads_PlantedInTheDomain_AreFound(string expression, string used) =>
        Rule.Finds(
            AssemblyRules.AmbientReads(Planted.Assembly($"namespace CrmQuality.Domain.Criteria; class A {{ object B() => {expression}; }}")),
            $"CrmQuality.Domain.Criteria.A reads {used}");

    [TestMethod]
    public void AmbientReads_InALambda_AreFound() =>
        Rule.Finds(
            AssemblyRules.AmbientReads(Planted.Assembly("namespace CrmQuality.Domain.Criteria; class A { System.Func<object> B() => () => System.DateTime.Now; }")),
            "CrmQuality.Domain.Criteria.A reads System.DateTime.get_Now");

    [TestMethod]
    public void AmbientReads_InvariantCultureAndIterators_AreAllowed() =>
        Rule.Holds(AssemblyRules.AmbientReads(Planted.Assembly(
            "namespace CrmQuality.Domain.Criteria; class A { System.Collections.Generic.IEnumerable<object> B() { yield return System.Globalization.CultureInfo.InvariantCulture; } }")));

    [TestMethod]
    [DataRow("System.Threading.Thread.CurrentThread", "System.Threading.Thread.get_CurrentThread")]
    [DataRow("System.Threading.Tasks.Task.CompletedTask", "System.Threading.Tasks.Task.get_CompletedTask")]
    [DataRow("typeof(A).GetMethods()", "System.Type.GetMethods")]
    [DataRow("System.Activator.CreateInstance(typeof(int))", "System.Activator.CreateInstance")]
    [DataRow("System.Linq.Expressions.Expression.Empty()", "System.Linq.Expressions.Expression.Empty")]
    public void SandboxBreaches_Planted_AreFound(string expression, string used) =>
        Rule.Finds(
            AssemblyRules.SandboxBreaches(Planted.Assembly($"class A {{ object B() => {expression}; }}")),
            $"A uses {used}");

    [TestMethod]
    public void SandboxBreaches_Lock_IsFound() =>
        Rule.Finds(
            AssemblyRules.SandboxBreaches(Planted.Assembly("class A { void B(object c) { lock (c) { } } }")),
            "A uses System.Threading.Monitor.Enter",
            "A uses System.Threading.Monitor.Exit");

    [TestMethod]
    public void SandboxBreaches_NameOfAType_IsAllowed() =>
        Rule.Holds(AssemblyRules.SandboxBreaches(Planted.Assembly("class A { string B() => GetType().Name + typeof(A).Name; }")));

    [TestMethod]
    [DataRow("static int b;", "b")]
    [DataRow("static int B { get; set; }", "<B>k__BackingField")]
    public void MutableStatics_Planted_AreFound(string member, string field) =>
        Rule.Finds(AssemblyRules.MutableStatics(Planted.Assembly($"class A {{ {member} }}")), $"A has the mutable static {field}");

    [TestMethod]
    public void MutableStatics_ReadOnlyConstantAndLambda_AreAllowed() =>
        Rule.Holds(AssemblyRules.MutableStatics(Planted.Assembly("class A { const int B = 1; static readonly int C = 2; static int D { get; } = 3; System.Func<int> E() => () => 4; }")));
}
