using System;
using CrmQuality.Domain.Json;

namespace CrmQuality.Domain.Tests.Json;

[TestClass]
public sealed class JsonTests
{
    [TestMethod]
    [DataRow("")]
    [DataRow("plain")]
    [DataRow("quote \" backslash \\ slash /")]
    [DataRow("line\nfeed\r\ttab\u0001")]
    [DataRow("Ödla €")]
    public void ReadText_WhatWasWritten_IsTheSame(string text) =>
        Assert.AreEqual(text, new JsonReader(new JsonWriter().Value(text).ToString()).ReadText());

    [TestMethod]
    public void ReadText_EscapesOfOtherWriters_AreUnderstood() =>
        Assert.AreEqual("/\b\f\n\r\tä", new JsonReader("\"\\/\\b\\f\\n\\r\\t\\u00e4\"").ReadText());

    [TestMethod]
    [DataRow("")]
    [DataRow("\"open")]
    [DataRow("\"\\x\"")]
    [DataRow("\"\\u12\"")]
    [DataRow("12")]
    public void ReadText_SomethingElse_IsRefused(string json) => Assert.ThrowsExactly<FormatException>(() => new JsonReader(json).ReadText());

    [TestMethod]
    [DataRow("12345678901")]
    [DataRow("1.5")]
    [DataRow("x")]
    [DataRow("")]
    public void ReadInt_SomethingElse_IsRefused(string json) => Assert.ThrowsExactly<FormatException>(() => new JsonReader(json).ReadInt());

    [TestMethod]
    public void BeginArray_TooDeep_IsRefused()
    {
        var reader = new JsonReader(new string('[', 100));

        Assert.ThrowsExactly<FormatException>(() =>
        {
            for (var i = 0; i < 100; i++)
            {
                reader.BeginArray();
            }
        });
    }

    [TestMethod]
    public void End_MoreFollows_IsRefused()
    {
        var reader = new JsonReader("1 2");
        reader.ReadInt();

        Assert.ThrowsExactly<FormatException>(reader.End);
    }
}
