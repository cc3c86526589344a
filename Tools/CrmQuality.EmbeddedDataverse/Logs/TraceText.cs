using System.Collections.Generic;
using System.Globalization;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse;

/// <summary>Collects what one execution traces and drops the oldest lines above 10 KB.</summary>
internal sealed class TraceText : ITracingService
{
    private const int Limit = 10 * 1024;
    private Queue<string>? lines;
    private int length;

    /// <summary>A call without arguments is a text, not a format: braces in it mean themselves.</summary>
    public void Trace(string format, params object[] args)
    {
        if (format is null)
        {
            return;
        }

        var line = args is null || args.Length == 0 ? format : string.Format(CultureInfo.InvariantCulture, format, args);
        lines ??= new Queue<string>();
        lines.Enqueue(line.Length > Limit ? line[^Limit..] : line);
        length += line.Length + 1;
        while (length > Limit && lines.Count > 1)
        {
            length -= lines.Dequeue().Length + 1;
        }
    }

    public override string ToString() => lines is null ? "" : string.Join('\n', lines);
}
