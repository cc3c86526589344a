using System.Collections.Generic;
using System.Globalization;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Plugins.Tests.Support;

/// <summary>Keeps what a plug-in traced; formats as the platform does, so that a message used as a format shows.</summary>
internal sealed class TestTrace : ITracingService
{
    private readonly List<string> lines = [];

    public string Text => string.Join("\n", lines);

    public void Trace(string format, params object[] args) => lines.Add(string.Format(CultureInfo.InvariantCulture, format, args));
}
