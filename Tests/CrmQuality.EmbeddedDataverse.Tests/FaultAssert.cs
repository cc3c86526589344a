using System;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Tests;

/// <summary>Asserts about faults of the service.</summary>
internal static class FaultAssert
{
    /// <summary>Runs an action that must end in a fault with this code and with all of these words in its message.</summary>
    public static void Throws(int code, Action action, params string[] words)
    {
        var fault = Assert.ThrowsExactly<FaultException<OrganizationServiceFault>>(action);
        Assert.AreEqual(code, fault.Detail.ErrorCode, fault.Message);
        foreach (var word in words)
        {
            Assert.Contains(word, fault.Message);
        }
    }
}
