using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using TheoryLedger.Integrity.Bundles;

namespace TheoryLedger.Server.Tests.Integrity.Importing;

/// <summary>A bundle as somebody edits it on its way.</summary>
internal static partial class BundleFiles
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Without a word on whom its words concern, which nothing in it proves.</summary>
    public static Task<byte[]> WithoutSubjects(byte[] zip) =>
        Edited(zip, BundleFile.Fields, fields => Subjects().Replace(fields, ""));

    public static async Task<byte[]> Edited(byte[] zip, string name, Func<string, string> edit)
    {
        using var archive = new ZipArchive(new MemoryStream(zip));
        using var edited = new MemoryStream();
        await using (var writer = await BundleWriter.OpenAsync(edited, Token))
        {
            foreach (var entry in archive.Entries)
            {
                var text = await ReadAsync(entry);
                await writer.WriteAsync(entry.FullName, entry.FullName == name ? Changed(text, edit) : text, Token);
            }
        }

        return edited.ToArray();
    }

    private static byte[] Changed(byte[] text, Func<string, string> edit)
    {
        var (before, after) = (Encoding.UTF8.GetString(text), edit(Encoding.UTF8.GetString(text)));
        Assert.NotEqual(before, after);
        return Encoding.UTF8.GetBytes(after);
    }

    private static async Task<byte[]> ReadAsync(ZipArchiveEntry entry)
    {
        using var bytes = new MemoryStream();
        await using var stream = await entry.OpenAsync(Token);
        await stream.CopyToAsync(bytes, Token);
        return bytes.ToArray();
    }

    [GeneratedRegex(""","subjects":\[[^\]]*\]""", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Subjects();
}
