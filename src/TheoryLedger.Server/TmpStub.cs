#pragma warning disable
namespace TheoryLedger.Server.Seeding
{
    public sealed record LoadedSeed(Guid Review, IReadOnlyDictionary<string, Guid> Names);

    public sealed class SeedLoader(HttpClient http, string folder)
    {
        public Task<LoadedSeed> LoadAsync(IProgress<(int Done, int Total)> p, CancellationToken t) =>
            throw new InvalidOperationException();
    }
}

namespace TheoryLedger.Server.Reading
{
    public static class Rebuild
    {
        public static Task RunAsync(Npgsql.NpgsqlDataSource d, CancellationToken t) =>
            throw new InvalidOperationException();
    }
}
