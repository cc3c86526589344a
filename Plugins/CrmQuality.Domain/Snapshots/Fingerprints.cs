using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CrmQuality.Domain.Snapshots;

/// <summary>Hashes of texts, to see whether something changed.</summary>
public static class Fingerprints
{
    /// <summary>SHA-256 of the text in UTF-8 as 64 lower-case hexadecimal digits.</summary>
    public static string Of(string text)
    {
        using var sha = SHA256.Create();
        var hash = sha.ComputeHash(Encoding.UTF8.GetBytes(text));
        var digits = new StringBuilder(hash.Length * 2);
        foreach (var part in hash)
        {
            digits.Append(part.ToString("x2", CultureInfo.InvariantCulture));
        }

        return digits.ToString();
    }
}
