using TheoryLedger.Server.Seeding;

namespace TheoryLedger.Server.Tests.Seeding;

/// <summary>A seed of a few steps in a folder of its own.</summary>
public sealed class SmallSeed : IDisposable
{
    public const string Opening = """{ "open": { "title": "Small" }, "as": "review" }""";

    private readonly string _folder = Directory.CreateTempSubdirectory("theoryledger-seed-").FullName;

    public SmallSeed(params IReadOnlyList<string> steps) => Write("01-only.json", $"[{string.Join(",", steps)}]");

    public string Name => Path.GetFileName(_folder);

    public SmallSeed Write(string file, string content)
    {
        File.WriteAllText(Path.Combine(_folder, file), content);
        return this;
    }

    public async Task<LoadedSeed> LoadInto(FakeLedger ledger, IProgress<(int Done, int Total)>? progress = null)
    {
        using var client = ledger.Client();
        return await new SeedLoader(client, _folder).LoadAsync(
            progress ?? new Progress<(int, int)>(),
            TestContext.Current.CancellationToken
        );
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
