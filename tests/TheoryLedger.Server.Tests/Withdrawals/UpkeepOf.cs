using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using TheoryLedger.Server.Protection;
using TheoryLedger.Server.Storage;
using TheoryLedger.Server.Withdrawals;

namespace TheoryLedger.Server.Tests.Withdrawals;

/// <summary>What looks after erasures, of a database and a folder of keys.</summary>
internal static class UpkeepOf
{
    public static ErasureUpkeep Keys(ServerFixture server, NpgsqlDataSource database, KeyRing keys) =>
        new(
            database,
            keys,
            server.Host.Services.GetRequiredService<Eraser>(),
            server.Host.Services.GetRequiredService<StoredClock>(),
            NullLogger<ErasureUpkeep>.Instance
        )
        {
            UnderWay = TimeSpan.Zero,
        };
}
