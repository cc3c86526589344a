using System;
using System.Collections.Generic;

namespace CrmQuality.EmbeddedDataverse.Store;

/// <summary>Keeps one copy of short texts that many rows hold, such as stage names.</summary>
internal sealed class TextPool
{
    private const int LongestShared = 40;
    private const int Capacity = 8192;
    private readonly HashSet<string> texts = new(StringComparer.Ordinal);

    public string Share(string text)
    {
        if (text.Length > LongestShared)
        {
            return text;
        }

        if (texts.TryGetValue(text, out var known))
        {
            return known;
        }

        if (texts.Count < Capacity)
        {
            texts.Add(text);
        }

        return text;
    }
}
