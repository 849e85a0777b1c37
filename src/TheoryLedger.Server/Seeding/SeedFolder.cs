using System.Text;

namespace TheoryLedger.Server.Seeding;

/// <summary>A folder with a review told as commands, in files that are run in the order of their names.</summary>
public sealed class SeedFolder(string folder)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public string Name => Path.GetFileName(Path.TrimEndingDirectorySeparator(folder));

    public IReadOnlyList<SeedStep> Steps()
    {
        if (!Directory.Exists(folder))
        {
            throw new SeedException($"There is no seed in {folder}.");
        }

        var files = Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal);
        return [.. files.SelectMany(f => SeedStepReader.Read(Path.GetFileName(f), Text(Path.GetFileName(f))))];
    }

    /// <summary>A file of the folder, to the letter: its digest is the digest of what is sent.</summary>
    public string Text(string file)
    {
        var path = Path.Combine(folder, file);
        if (Path.GetFileName(file) != file || !File.Exists(path))
        {
            throw new SeedException($"There is no file '{file}' in the seed's folder.");
        }

        return Utf8.GetString(File.ReadAllBytes(path));
    }
}
