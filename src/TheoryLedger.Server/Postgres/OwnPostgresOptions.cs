using TheoryLedger.Server.Postgres.Programs;

namespace TheoryLedger.Server.Postgres;

/// <summary>What the server's own PostgreSQL may use.</summary>
public sealed record OwnPostgresOptions
{
    /// <summary>The folder that holds <c>pg/</c> and any PostgreSQL that had to be fetched.</summary>
    public string DataRoot { get; init; } = DefaultDataRoot;

    /// <summary>A fresh cluster that is gone after use and gives up durability for speed: for tests only.</summary>
    public bool Throwaway { get; init; }

    public int MaxConnections { get; init; } = 100;

    public TimeSpan StartWithin { get; init; } = TimeSpan.FromMinutes(2);

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Hears one line about each step that takes time.</summary>
    public Action<string>? Say { get; init; }

    /// <summary>Where programs are looked for, in order; null looks in all the places known.</summary>
    public IReadOnlyList<IPostgresSource>? Sources { get; init; }

    public static string DefaultDataRoot =>
        Environment.IsPrivilegedProcess && !OperatingSystem.IsWindows()
            ? "/var/lib/theoryledger" // root's home is closed to the account the server runs under
            : Path.Combine(
                Environment.GetFolderPath(
                    Environment.SpecialFolder.LocalApplicationData,
                    Environment.SpecialFolderOption.DoNotVerify
                ),
                "theoryledger"
            );
}
