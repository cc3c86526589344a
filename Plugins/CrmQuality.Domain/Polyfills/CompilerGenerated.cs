#if NETFRAMEWORK
namespace System.Runtime.CompilerServices;

/// <summary>Stands before the attribute of .NET Framework that the compiler puts on every accessor and field it makes.</summary>
/// <remarks>Without the constructor the compiler looks for it puts none: on thousands of members they would take 11 KB of the assembly that ships.</remarks>
/// <param name="member">What would be marked.</param>
[AttributeUsage(AttributeTargets.All, Inherited = false)]
internal sealed class CompilerGeneratedAttribute(string member) : Attribute
{
    /// <summary>What would be marked.</summary>
    public string Member { get; } = member;
}
#endif
