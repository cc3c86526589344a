using System;
using System.Linq;
using CrmQuality.Domain.Criteria;

namespace CrmQuality.Domain.Attestations;

/// <summary>Judges whether the evidence of an answer is evidence.</summary>
/// <remarks>It looks for what only fills the field. Whether a sentence is true is for people.</remarks>
public static class EvidenceCheck
{
    /// <summary>Words that stand for nothing, without spaces and punctuation.</summary>
    private static readonly string[] Placeholders =
    [
        "na", "nil", "none", "null", "nothing", "no", "yes", "ok", "okay", "tbd", "tba", "tbc", "todo", "later", "pending", "unknown", "dontknow", "test", "testing", "asap",
        "asd", "asdf", "asdfgh", "sdf", "qwe", "qwer", "qwerty", "zxc", "zxcv", "abc", "xyz", "foo", "bar", "foobar", "lorem", "loremipsum", "blah", "blabla", "dummy", "123", "1234",
        "ei", "eiole", "eitiedossa", "eitietoa", "joo", "kyllä", "myöhemmin", "puuttuu", "täytetään", "täydennetään", "testi",
    ];

    /// <summary>What is wrong with a sentence.</summary>
    public static EvidenceFlaw OfText(string? text)
    {
        var letters = Bare(text);
        if (letters.Length == 0)
        {
            return string.IsNullOrWhiteSpace(text) ? EvidenceFlaw.Missing : EvidenceFlaw.Placeholder;
        }

        var saysNothing = letters.Length == 1 || letters.Distinct().Count() == 1 || Array.IndexOf(Placeholders, letters) >= 0 || IsRepeated(letters);
        return saysNothing ? EvidenceFlaw.Placeholder : EvidenceFlaw.None;
    }

    /// <summary>What is wrong with a web address.</summary>
    public static EvidenceFlaw OfLink(string? link)
    {
        if (string.IsNullOrWhiteSpace(link))
        {
            return EvidenceFlaw.Missing;
        }

        var isAddress = Uri.TryCreate(link!.Trim(), UriKind.Absolute, out var address)
            && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
            && address.Host.IndexOf('.') > 0
            && !address.Host.StartsWith("example.", StringComparison.OrdinalIgnoreCase);
        return isAddress ? EvidenceFlaw.None : EvidenceFlaw.Placeholder;
    }

    /// <summary>What is wrong with a person: somebody of one's own company says little about the customer.</summary>
    /// <param name="isGiven">Whether a contact is named.</param>
    /// <param name="email">The contact's e-mail address.</param>
    /// <param name="ownEmail">The e-mail address of who answers.</param>
    public static EvidenceFlaw OfContact(bool isGiven, string? email, string? ownEmail)
    {
        if (!isGiven)
        {
            return EvidenceFlaw.Missing;
        }

        var domain = DomainOf(email);
        return domain.Length > 0 && string.Equals(domain, DomainOf(ownEmail), StringComparison.OrdinalIgnoreCase) ? EvidenceFlaw.Weak : EvidenceFlaw.None;
    }

    private static string DomainOf(string? email)
    {
        var at = email?.LastIndexOf('@') ?? -1;
        return at < 0 ? "" : email!.Substring(at + 1).Trim();
    }

    private static string Bare(string? text) => new string((text ?? "").Where(char.IsLetterOrDigit).ToArray()).ToLowerInvariant();

    /// <remarks>Such as asdfasdf or abcabcabc.</remarks>
    private static bool IsRepeated(string letters)
    {
        for (var length = 2; length <= 4 && length * 2 <= letters.Length; length++)
        {
            if (letters.Length % length == 0 && string.Concat(Enumerable.Repeat(letters.Substring(0, length), letters.Length / length)) == letters)
            {
                return true;
            }
        }

        return false;
    }
}
