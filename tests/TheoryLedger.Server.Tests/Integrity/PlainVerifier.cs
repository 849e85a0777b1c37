using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Org.BouncyCastle.Math.EC.Rfc8032;

namespace TheoryLedger.Server.Tests.Integrity;

/// <summary>
/// A verifier written from the pages of C2SP alone (signed-note, tlog-checkpoint, tlog-tiles, tlog-proof) and RFC 6962: it uses nothing
/// of this product, and another implementation of Ed25519.
/// </summary>
internal sealed class PlainVerifier(Func<string, byte[]?> fetch, string vkey)
{
    private const int Width = 256;

    /// <summary>Fetches all of a log, hashes every entry, and insists that every tile and the signed root follow from them.</summary>
    /// <returns>The entries.</returns>
    public List<byte[]> VerifyWholeLog()
    {
        var (size, root) = Checkpoint(fetch("checkpoint")!);
        var entries = new List<byte[]>();
        for (var tile = 0L; tile * Width < size; tile++)
        {
            var width = (int)Math.Min(Width, size - (tile * Width));
            entries.AddRange(Entries(Need($"tile/entries/{Path(tile, width)}"), width));
        }

        var level = entries.Select(LeafHash).ToList();
        Same(root, Root(level));
        for (var number = 0; level.Count > 0; number++)
        {
            CompareTiles(number, level);
            level = [.. level.Chunk(Width).Where(full => full.Length == Width).Select(full => Root([.. full]))];
        }

        return entries;
    }

    /// <summary>Verifies a proof of one entry (tlog-proof).</summary>
    /// <returns>Its index, and the extra data.</returns>
    public (long Index, byte[] Extra) VerifyProof(byte[] proof)
    {
        var text = Encoding.UTF8.GetString(proof);
        var end = text.IndexOf("\n\n", StringComparison.Ordinal);
        var lines = text[..end].Split('\n');
        Assert.Equal("c2sp.org/tlog-proof@v1", lines[0]);
        Assert.StartsWith("extra ", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("index ", lines[2], StringComparison.Ordinal);
        var extra = Convert.FromBase64String(lines[1]["extra ".Length..]);
        var index = long.Parse(lines[2]["index ".Length..], NumberStyles.None, CultureInfo.InvariantCulture);
        var (size, root) = Checkpoint(Encoding.UTF8.GetBytes(text[(end + 2)..]));
        Same(root, Climb(LeafHash(extra), index, size, [.. lines[3..].Select(Convert.FromBase64String)]));
        return (index, extra);
    }

    // RFC 9162, section 2.1.3.2.
    private static byte[] Climb(byte[] hash, long index, long size, byte[][] path)
    {
        var (fn, sn) = (index, size - 1);
        foreach (var beside in path)
        {
            Assert.NotEqual(0, sn);
            if (fn % 2 == 1 || fn == sn)
            {
                hash = NodeHash(beside, hash);
                while (fn % 2 == 0 && fn != 0)
                {
                    (fn, sn) = (fn >> 1, sn >> 1);
                }
            }
            else
            {
                hash = NodeHash(hash, beside);
            }

            (fn, sn) = (fn >> 1, sn >> 1);
        }

        Assert.Equal(0, sn);
        return hash;
    }

    private (long Size, byte[] Root) Checkpoint(byte[] note)
    {
        var whole = Encoding.UTF8.GetString(note);
        var end = whole.LastIndexOf("\n\n", StringComparison.Ordinal);
        var (text, signatures) = (whole[..(end + 1)], whole[(end + 2)..]);
        var lines = text.Split('\n');
        Assert.Equal([4, 0], [lines.Length, lines[3].Length]);
        var (name, id, key) = Key();
        Assert.Equal(name, lines[0]);
        Assert.Contains(signatures.Split('\n'), line => IsSigned(line, text, (name, id, key)));
        return (
            long.Parse(lines[1], NumberStyles.None, CultureInfo.InvariantCulture),
            Convert.FromBase64String(lines[2])
        );
    }

    private static bool IsSigned(string line, string text, (string Name, byte[] Id, byte[] Key) key)
    {
        if (line.Split(' ') is not ["—", var name, var base64] || name != key.Name)
        {
            return false;
        }

        var signature = Convert.FromBase64String(base64);
        var message = Encoding.UTF8.GetBytes(text);
        return signature.Length == 4 + Ed25519.SignatureSize
            && signature.AsSpan(0, 4).SequenceEqual(key.Id)
            && Ed25519.Verify(signature, 4, key.Key, 0, message, 0, message.Length);
    }

    // <name>+<id>+<base64 of type and key>; the id is that of name, newline, type and key.
    private (string Name, byte[] Id, byte[] Key) Key()
    {
        var parts = vkey.Split('+', 3);
        var typed = Convert.FromBase64String(parts[2]);
        Assert.Equal(1, typed[0]);
        var id = SHA256.HashData([.. Encoding.UTF8.GetBytes($"{parts[0]}\n"), .. typed])[..4];
        Assert.Equal(parts[1], Convert.ToHexStringLower(id));
        return (parts[0], id, typed[1..]);
    }

    private void CompareTiles(int number, List<byte[]> level)
    {
        foreach (var (tile, hashes) in level.Chunk(Width).Index())
        {
            Same([.. hashes.SelectMany(hash => hash)], Need($"tile/{number}/{Path(tile, hashes.Length)}"));
        }
    }

    private static IEnumerable<byte[]> Entries(byte[] bundle, int count)
    {
        var at = 0;
        for (var i = 0; i < count; i++)
        {
            var length = BinaryPrimitives.ReadUInt16BigEndian(bundle.AsSpan(at));
            yield return bundle[(at + 2)..(at + 2 + length)];
            at += 2 + length;
        }

        Assert.Equal(bundle.Length, at);
    }

    private static string Path(long tile, int width)
    {
        var path = string.Create(CultureInfo.InvariantCulture, $"{tile % 1000:d3}");
        for (var rest = tile / 1000; rest > 0; rest /= 1000)
        {
            path = string.Create(CultureInfo.InvariantCulture, $"x{rest % 1000:d3}/{path}");
        }

        return width == Width ? path : $"{path}.p/{width}";
    }

    private byte[] Need(string path) => fetch(path) ?? throw new FileNotFoundException(path);

    private static byte[] LeafHash(byte[] entry) => SHA256.HashData([0, .. entry]);

    private static byte[] NodeHash(byte[] left, byte[] right) => SHA256.HashData([1, .. left, .. right]);

    // RFC 6962, section 2.1: split at the largest power of two below the number of leaves.
    private static byte[] Root(List<byte[]> hashes)
    {
        if (hashes.Count == 1)
        {
            return hashes[0];
        }

        var k = 1;
        while (k * 2 < hashes.Count)
        {
            k *= 2;
        }

        return NodeHash(Root(hashes[..k]), Root(hashes[k..]));
    }

    private static void Same(byte[] expected, byte[] found) =>
        Assert.Equal(Convert.ToHexString(expected), Convert.ToHexString(found));
}
