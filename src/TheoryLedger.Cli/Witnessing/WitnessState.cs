using System.Text;
using System.Text.Json;

namespace TheoryLedger.Cli.Witnessing;

/// <summary>The last checkpoint of each log that a witness has vouched for.</summary>
/// <param name="Seen">Signed notes by the name of their log.</param>
internal sealed record WitnessState(Dictionary<string, string> Seen)
{
    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true };

    public static WitnessState Read(FileInfo file)
    {
        if (!file.Exists)
        {
            return new([]);
        }

        try
        {
            return
                JsonSerializer.Deserialize<WitnessState>(Files.SmallFile(file)) is { Seen: not null } state
                && !state.Seen.ContainsValue(null!)
                ? state
                : throw new JsonException();
        }
        catch (JsonException)
        {
            throw new UnableException($"'{file.Name}' is no state of a witness.");
        }
    }

    /// <summary>What a witness has seen of a log; all that it has seen if it knows nothing of that one, for it is not that log then.</summary>
    public static IEnumerable<ReadOnlyMemory<byte>> SeenIn(FileInfo? file, string? origin) =>
        file is null ? []
        : file.Exists ? Read(file).Of(origin).Select(note => (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(note))
        : throw new UnableException($"There is no file '{file.Name}'.");

    private List<string> Of(string? origin) =>
        origin is not null && Seen.TryGetValue(origin, out var note) ? [note] : [.. Seen.Values];

    /// <summary>Keeps it so that after a crash the old or the new one is there, never half of one.</summary>
    public void Write(FileInfo file)
    {
        var next = $"{file.FullName}.next";
        using (var stream = new FileStream(next, FileMode.Create, FileAccess.Write))
        {
            stream.Write(JsonSerializer.SerializeToUtf8Bytes(this, Options));
            stream.Flush(flushToDisk: true);
        }

        File.Move(next, file.FullName, overwrite: true);
    }
}
