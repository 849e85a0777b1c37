#pragma warning disable
namespace TheoryLedger.Server.Reading
{
    public static class Rebuild
    {
        public static Task RunAsync(Npgsql.NpgsqlDataSource d, CancellationToken t) =>
            throw new InvalidOperationException();
    }
}
