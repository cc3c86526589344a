using System;

namespace CrmQuality.Domain.Closing;

/// <summary>The words by which programs name the reasons of a polite no.</summary>
public static class NoReasons
{
    private static readonly string[] Words =
        ["no need", "no budget", "no decider", "not now", "outside profile", "no answer", "chosen already", "other"];

    /// <summary>All of them.</summary>
    public static string All => string.Join(", ", Words);

    /// <summary>The word of a reason.</summary>
    public static string Of(NoReason reason) => Words[(int)reason];

    /// <summary>The reason of a word; case and outer blanks do not matter.</summary>
    public static bool TryParse(string word, out NoReason reason)
    {
        var place = Array.FindIndex(Words, known => string.Equals(known, word.Trim(), StringComparison.OrdinalIgnoreCase));
        reason = (NoReason)Math.Max(place, 0);
        return place >= 0;
    }
}
