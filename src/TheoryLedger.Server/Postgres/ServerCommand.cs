using System.Globalization;
using TheoryLedger.Server.Postgres.Programs;

namespace TheoryLedger.Server.Postgres;

/// <summary>The settings the server is started with; everything else stays tunable with ALTER SYSTEM.</summary>
internal static class ServerCommand
{
    public static Command For(PostgresPrograms programs, ClusterFolder folder, int port, OwnPostgresOptions options)
    {
        string[] settings = [.. Settings(port, options).SelectMany(setting => new[] { "-c", setting })];
        return OperatingSystem.IsWindows()
            ? programs.Run("pg_ctl", "start", "-w", "-D", folder.Data, "-o", string.Join(' ', settings)) // sheds admin rights
            : programs.Run("postgres", ["-D", folder.Data, .. settings]);
    }

    // No value may hold a space: on Windows they travel as one string.
    private static string[] Settings(int port, OwnPostgresOptions options) =>
        [
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            string.Create(CultureInfo.InvariantCulture, $"port={port}"),
            string.Create(CultureInfo.InvariantCulture, $"max_connections={options.MaxConnections}"),
            "timezone=UTC",
            "log_timezone=UTC",
            "log_min_messages=warning",
            "logging_collector=on",
            "log_directory=../log",
            "log_filename=postgresql-%a.log", // a week of logs, then the oldest day is written over
            "log_truncate_on_rotation=on",
            "log_rotation_age=1d",
            "log_rotation_size=0",
            .. options.Throwaway
                ? ["fsync=off", "synchronous_commit=off", "full_page_writes=off"]
                : Array.Empty<string>(),
        ];
}
