using System.Security.Cryptography;

namespace TheoryLedger.Server.Pages;

/// <summary>The style sheet, the little script and the icon that pages use: part of the program itself, wherever it is started.</summary>
internal static class SiteFiles
{
    private const string Folder = "assets/";

    private static readonly Dictionary<string, byte[]> Files = Load();

    /// <summary>Changes whenever any of them does, so that browsers may keep them for ever.</summary>
    public static string Version { get; } = Digest();

    public static string Address(string name) => $"/assets/{Version}/{name}";

    public static byte[]? Find(string version, string name) =>
        version == Version ? Files.GetValueOrDefault(name) : null;

    // One that was written in parts is sent as one, its parts in the order of their names.
    private static Dictionary<string, byte[]> Load()
    {
        var assembly = typeof(SiteFiles).Assembly;
        return assembly
            .GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .GroupBy(name => name[Folder.Length..].Split('/')[0])
            .ToDictionary(
                file => file.Key,
                file => file.SelectMany(part => Read(assembly.GetManifestResourceStream(part)!)).ToArray()
            );
    }

    private static byte[] Read(Stream file)
    {
        using var bytes = new MemoryStream();
        file.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static string Digest()
    {
        var all = Files.OrderBy(f => f.Key, StringComparer.Ordinal).SelectMany(f => f.Value).ToArray();
        return Convert.ToHexStringLower(SHA256.HashData(all))[..16];
    }
}
