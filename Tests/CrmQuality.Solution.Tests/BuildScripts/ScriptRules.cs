using System.Collections.Generic;
using System.Linq;
using System.Management.Automation.Language;

namespace CrmQuality.Solution.Tests.BuildScripts;

/// <summary>What keeps a script valid in Windows PowerShell 5.1 and free of modules.</summary>
internal static class ScriptRules
{
    private static readonly string[] NativeCommands = ["dotnet", "git"];

    private static readonly TokenKind[] NewerTokens =
        [TokenKind.QuestionQuestion, TokenKind.QuestionQuestionEquals, TokenKind.QuestionDot, TokenKind.QuestionLBracket, TokenKind.AndAnd, TokenKind.OrOr];

    internal static IEnumerable<string> ParseErrors(string script)
    {
        Parser.ParseInput(script, out _, out var errors);
        return errors.Select(error => $"line {error.Extent.StartLineNumber}: {error.Message}");
    }

    /// <summary>Commands that are neither native nor functions of the script itself.</summary>
    internal static IEnumerable<string> ForeignCommands(string script)
    {
        var root = Parser.ParseInput(script, out _, out _);
        var known = NativeCommands.Concat(All<FunctionDefinitionAst>(root).Select(function => function.Name)).ToHashSet();
        return from command in All<CommandAst>(root)
               where !known.Contains(command.GetCommandName() ?? "")
               select $"line {command.Extent.StartLineNumber}: {command.Extent.Text}";
    }

    /// <summary>Types whose members are used, but for the console.</summary>
    internal static IEnumerable<string> ForeignTypes(string script) =>
        from type in All<TypeExpressionAst>(Parser.ParseInput(script, out _, out _))
        where type.TypeName.FullName != "Console"
        select $"line {type.Extent.StartLineNumber}: {type.Extent.Text}";

    /// <summary>Syntax that Windows PowerShell 5.1 does not know.</summary>
    internal static IEnumerable<string> NewerSyntax(string script)
    {
        var root = Parser.ParseInput(script, out var tokens, out _);
        var operators = tokens.Where(token => NewerTokens.Contains(token.Kind)).Select(token => $"line {token.Extent.StartLineNumber}: {token.Text}");
        var ternaries = All<TernaryExpressionAst>(root).Select(ternary => $"line {ternary.Extent.StartLineNumber}: {ternary.Extent.Text}");
        return operators.Concat(ternaries);
    }

    private static IEnumerable<T> All<T>(Ast root)
        where T : Ast =>
        root.FindAll(ast => ast is T, searchNestedScriptBlocks: true).Cast<T>();
}
