using System;

namespace CrmQuality.EmbeddedDataverse.TimeZones;

/// <summary>A moment at which the clocks of a zone are changed.</summary>
/// <param name="Local">What they show at that moment, before they are changed.</param>
/// <param name="Before">How far they are ahead of UTC until then.</param>
/// <param name="After">The same from then on.</param>
internal sealed record ClockChange(DateTime Local, TimeSpan Before, TimeSpan After);
