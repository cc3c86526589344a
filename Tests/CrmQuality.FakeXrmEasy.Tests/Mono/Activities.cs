// Mono has no System.Activities. FakeXrmEasy names three of its types in signatures that no test here calls; under mono these stand in for them.
[assembly: System.Reflection.AssemblyVersion("4.0.0.0")]

namespace System.Activities
{
    public abstract class Activity
    {
    }

    public abstract class CodeActivity : Activity
    {
    }

    public sealed class WorkflowInvoker
    {
    }
}
