using System;
using System.Collections.Generic;
using System.ServiceModel;
using System.Threading;
using CrmQuality.EmbeddedDataverse.Validation;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Limits;

/// <summary>Counts the requests of clients and faults those over a limit, with the time to wait. Refused requests count, too.</summary>
internal sealed class ServiceProtection(ServiceProtectionLimits limits, SettableClock clock)
{
    /// <summary>0x80072322.</summary>
    public const int TooManyRequests = -2147015902;

    /// <summary>0x80072321.</summary>
    public const int TooMuchTime = -2147015903;

    /// <summary>0x80072326.</summary>
    public const int TooManyAtOnce = -2147015898;

    private static readonly TimeSpan WaitForAPlace = TimeSpan.FromSeconds(1);

    private readonly Lock gate = new();
    private readonly Dictionary<Guid, UserWindow> users = [];

    /// <summary>Lets a request in, or faults; says when it began.</summary>
    public DateTime Enter(Guid userId)
    {
        lock (gate)
        {
            var now = clock.UtcNow;
            var user = WindowOf(userId);
            user.Forget(now - limits.Window);
            if (Refusal(user, now) is { } refusal)
            {
                throw refusal;
            }

            user.UnderWay++;
            return now;
        }
    }

    /// <summary>Adds what a request that was let in has cost. A batch is one request, but its operations take their time.</summary>
    public void Leave(Guid userId, DateTime began, int operations = 1)
    {
        lock (gate)
        {
            var user = WindowOf(userId);
            user.UnderWay--;
            user.Add(clock.UtcNow, clock.UtcNow - began + (limits.TimePerRequest * operations));
        }
    }

    private UserWindow WindowOf(Guid userId)
    {
        if (!users.TryGetValue(userId, out var user))
        {
            users[userId] = user = new UserWindow();
        }

        return user;
    }

    private FaultException<OrganizationServiceFault>? Refusal(UserWindow user, DateTime now)
    {
        if (user.UnderWay >= limits.ConcurrentRequests)
        {
            user.Add(now, TimeSpan.Zero);
            return Fault(TooManyAtOnce, WaitForAPlace, $"Number of concurrent requests exceeded the limit of {limits.ConcurrentRequests}.");
        }

        if (user.Count + user.UnderWay >= limits.Requests)
        {
            return Fault(TooManyRequests, Wait(user, now), $"Number of requests exceeded the limit of {limits.Requests} over time window of {limits.Window.TotalSeconds} seconds.");
        }

        return user.Cost >= limits.ExecutionTime
            ? Fault(TooMuchTime, Wait(user, now), $"Combined execution time of incoming requests exceeded limit of {limits.ExecutionTime.TotalMilliseconds} milliseconds over time window of {limits.Window.TotalSeconds} seconds. Decrease number of concurrent requests or reduce the duration of requests and try again later.")
            : null;
    }

    /// <summary>Until enough of the oldest requests have left the window, the refused one among those that stay.</summary>
    private TimeSpan Wait(UserWindow user, DateTime now)
    {
        user.Add(now, TimeSpan.Zero);
        return user.Blocking(limits.Requests - user.UnderWay, limits.ExecutionTime) + limits.Window - now;
    }

    private static FaultException<OrganizationServiceFault> Fault(int code, TimeSpan wait, FormattableString message)
    {
        var fault = Faults.Of(code, message);
        fault.Detail.ErrorDetails["Retry-After"] = wait;
        return fault;
    }
}
