namespace TheoryLedger.Server.Reading
{
    public static class Rebuild
    {
        public static Task RunAsync(Npgsql.NpgsqlDataSource d, CancellationToken t) =>
            throw new InvalidOperationException(d.ToString() + t.GetHashCode());
    }
}

namespace TheoryLedger.Server.Hosting
{
    public static class DemoStory
    {
        public static Task TellAsync(
            HttpClient h,
            DemoReady r,
            IReadOnlyDictionary<string, Guid> n,
            CancellationToken t
        ) => throw new InvalidOperationException("" + h + r + n + t.GetHashCode());
    }
}
