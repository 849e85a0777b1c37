using System.Text.Json;
using TheoryLedger.Server.Postgres;
using TheoryLedger.Server.Seeding;

namespace TheoryLedger.Server.Hosting;

/// <summary>Remembers that a seed is loaded whole, so that the next start can begin at once.</summary>
public sealed class SeedMarker(string file)
{
    public LoadedSeed? Read() =>
        File.Exists(file) ? JsonSerializer.Deserialize<LoadedSeed>(File.ReadAllText(file)) : null;

    public async Task<LoadedSeed> WriteAsync(LoadedSeed loaded, CancellationToken token)
    {
        // Named last: a crash before this only means that loading is gone through again, and records nothing new.
        await FileModes.WriteSecretAsync($"{file}.new", JsonSerializer.Serialize(loaded), token);
        File.Move($"{file}.new", file, overwrite: true);
        return loaded;
    }
}
