using System;
using System.Collections.Generic;
using System.IO;
using CrmQuality.Cli.Dataverse;
using CrmQuality.Cli.Input;
using CrmQuality.Cli.Input.Criteria;
using CrmQuality.Cli.Publishing;
using CrmQuality.Domain.Criteria.Authoring;

namespace CrmQuality.Cli.CriteriaFiles;

/// <summary>Criteria and where they come from.</summary>
/// <param name="Name">What people call the source.</param>
/// <param name="Sets">The criteria sets.</param>
internal sealed record CriteriaSource(string Name, IReadOnlyList<CriteriaSetDraft> Sets)
{
    private const string Environment = "environment";

    /// <summary>The criteria a user names: the word <c>environment</c>, a file, or a ready set.</summary>
    /// <param name="name">What the user named; a file called environment is named ./environment.</param>
    /// <param name="connect">Opens the environment.</param>
    /// <exception cref="UnusableInputException">There is nothing of that name, or the file has problems.</exception>
    public static CriteriaSource Find(string name, Func<ConnectedEnvironment> connect)
    {
        if (name == Environment)
        {
            var environment = connect();
            return new CriteriaSource(environment.Name, EnvironmentCriteria.Read(environment.Service));
        }

        if (!File.Exists(name) && ReadySets.Find(name) is { } ready)
        {
            return new CriteriaSource("ready set " + name.ToLowerInvariant(), CriteriaFile.Read(ready).Sets);
        }

        return File.Exists(name)
            ? new CriteriaSource(name, CriteriaFile.Read(name).Sets)
            : throw new UnusableInputException(new InputProblem(
                name, $"there is no such file.{Spelling.Suggest(name, [.. ReadySets.Names, Environment])} Name a file, a ready set ({string.Join(", ", ReadySets.Names)}) or {Environment}"));
    }
}
