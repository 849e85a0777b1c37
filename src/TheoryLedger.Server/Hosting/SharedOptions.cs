using System.CommandLine;

namespace TheoryLedger.Server.Hosting;

/// <summary>Options that several verbs share.</summary>
public static class SharedOptions
{
    public static Option<string?> Connection() =>
        new("--connection")
        {
            Description =
                "A PostgreSQL to use, as an Npgsql connection string (or THEORYLEDGER_DB); without one the server keeps its own.",
            DefaultValueFactory = _ => Environment.GetEnvironmentVariable("THEORYLEDGER_DB"),
        };

    public static Option<string> Data(string usual) =>
        new("--data")
        {
            Description = "The folder for keys and the server's own database. Stopped and deleted, it starts afresh.",
            DefaultValueFactory = _ => usual,
        };

    public static Option<int> Port(int usual) =>
        new("--port")
        {
            Description = "The port to listen on, on loopback; 0 takes any free one.",
            DefaultValueFactory = _ => usual,
        };

    public static Option<string?> Urls() =>
        new("--urls") { Description = "Addresses to listen on instead, such as http://0.0.0.0:8080." };
}
