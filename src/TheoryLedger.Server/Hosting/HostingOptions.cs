using TheoryLedger.Server.Postgres;

namespace TheoryLedger.Server.Hosting;

/// <summary>Where the server keeps things and where it listens.</summary>
public sealed record HostingOptions
{
    /// <summary>A database to use; none starts one of its own.</summary>
    public string? Connection { get; init; }

    /// <summary>Holds the keys to protected words, and the server's own database where it has one.</summary>
    public string Data { get; init; } = OwnPostgresOptions.DefaultDataRoot;

    /// <summary>Addresses to listen on. Nothing listens beyond loopback unless told to.</summary>
    public string Urls { get; init; } = "http://127.0.0.1:5080";

    /// <summary>Hears one line about each step that takes time.</summary>
    public Action<string> Say { get; init; } = Console.Error.WriteLine;
}
