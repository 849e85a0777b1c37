using System.Net.Sockets;
using Npgsql;

namespace TheoryLedger.Server.Storage;

/// <summary>The database is away: told once when it goes and once when it is back, whoever notices first.</summary>
public sealed partial class Outage(ILogger<Outage> log)
{
    private bool _isAway;

    /// <summary>Whether what failed will go well again once the database answers.</summary>
    public static bool Is(Exception? exception) =>
        exception switch
        {
            null => false,
            // It is stopping, starting or full, or knows the server no more: its password was changed.
            PostgresException { SqlState: "57P01" or "57P02" or "57P03" or "53300" or "28P01" or "28000" } => true,
            PostgresException => false,
            NpgsqlException or SocketException or IOException or TimeoutException => true,
            _ => Is(exception.InnerException),
        };

    /// <summary>Tells what went wrong with the database: of its absence a line, once; of anything else all there is.</summary>
    public void Noticed(Exception fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        if (!Is(fault))
        {
            LogRefused(fault);
        }
        else if (!Interlocked.Exchange(ref _isAway, true))
        {
            LogAway(fault.Message);
        }
    }

    public void Over()
    {
        if (Volatile.Read(ref _isAway) && Interlocked.Exchange(ref _isAway, false))
        {
            LogBack();
        }
    }

    [LoggerMessage(LogLevel.Warning, "The database does not answer ({Reason}); what waits for it goes on when it does")]
    private partial void LogAway(string reason);

    [LoggerMessage(LogLevel.Error, "The database refused what was asked in the background; it is tried again")]
    private partial void LogRefused(Exception fault);

    [LoggerMessage(LogLevel.Warning, "The database answers again")]
    private partial void LogBack();
}
