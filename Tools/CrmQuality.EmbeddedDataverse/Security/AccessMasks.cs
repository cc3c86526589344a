namespace CrmQuality.EmbeddedDataverse.Security;

/// <summary>The bits by which a share states its rights: the values of the SDK's AccessRights.</summary>
internal static class AccessMasks
{
    public const int All = 1 | 2 | 4 | 16 | 32 | 65536 | 262144 | 524288;

    private static readonly int[] Bits = [32, 1, 2, 65536, 4, 16, 524288, 262144];

    public static int Of(AccessRight right) => Bits[(int)right];
}
