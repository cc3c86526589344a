using System;
using CrmQuality.EmbeddedDataverse.Limits;

namespace CrmQuality.EmbeddedDataverse;

/// <summary>What an organisation starts with.</summary>
public sealed record EmbeddedOrganizationOptions
{
    /// <summary>The first moment of its clock, in UTC.</summary>
    public DateTime Start { get; init; } = new(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>Its time zone, by its id in the TZ database.</summary>
    public string TimeZoneId { get; init; } = "UTC";

    /// <summary>Its base language.</summary>
    public int LanguageId { get; init; } = 1033;

    /// <summary>The ISO code of its base currency.</summary>
    public string BaseCurrencyCode { get; init; } = "EUR";

    /// <summary>Whether it has in-app notifications, the table <c>appnotification</c>; an environment may lack them.</summary>
    public bool HasAppNotifications { get; init; } = true;

    /// <summary>Whether opportunities have <c>msdyn_forecastcategory</c>; an environment without Microsoft's forecasts lacks it.</summary>
    public bool HasForecastCategory { get; init; } = true;

    /// <summary>Whether the call log keeps an entry per call; otherwise it only counts.</summary>
    public bool RecordEveryCall { get; init; } = true;

    /// <summary>The service-protection limits; null, as it starts, for none.</summary>
    public ServiceProtectionLimits? ServiceProtection { get; init; }

    /// <summary>How long a client's request or an asynchronous job may take, with all the plug-ins in it, before they are ended.</summary>
    public TimeSpan OperationTimeLimit { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>
    /// Whether plug-ins run on a thread of their own, so that one that hangs or loops can be given up; that costs a few dozen microseconds
    /// each. Where only trusted plug-ins run they can run on the caller's thread; the time limit then counts between plug-ins only.
    /// </summary>
    public bool EndsHangingPlugins { get; init; } = true;
}
