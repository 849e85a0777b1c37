using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using TheoryLedger.Server.Protection;

namespace TheoryLedger.Server.Tests.Protection;

/// <summary>The key of a field is the one that it always was: words sealed years ago open under it.</summary>
public sealed class KeyTreeTests
{
    private const int Depth = 16;

    [Fact]
    public void A_key_is_found_from_the_root_digit_by_digit_and_stays_the_same_beside_what_is_forgotten()
    {
        var root = SHA256.HashData("a root"u8);
        List<(Guid Event, string Pointer)> all =
        [
            .. Enumerable.Range(0, 200).Select(at => (Guid.CreateVersion7(), $"/segments/{at}")),
        ];
        var tree = KeyTree.Read(root);

        Assert.All(all, field => Assert.Equal(Slowly(root, field), tree.KeyOf(field.Event, field.Pointer)));
        var less = tree.Without([all[7], all[8]]);

        Assert.All(all, field => Assert.Equal(Slowly(root, field), tree.KeyOf(field.Event, field.Pointer)));
        Assert.All(
            all,
            field =>
                Assert.Equal(
                    field == all[7] || field == all[8] ? null : Slowly(root, field),
                    KeyTree.Read(less.ToBytes()).KeyOf(field.Event, field.Pointer)
                )
        );
    }

    private static byte[] Slowly(byte[] root, (Guid Event, string Pointer) field)
    {
        var path = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{field.Event:D}{field.Pointer}")));
        var node = root;
        foreach (var digit in path[..Depth])
        {
            var branch = byte.Parse($"{digit}", NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            node = HMACSHA256.HashData(node, new[] { branch });
        }

        return node;
    }
}
