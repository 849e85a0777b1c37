using TheoryLedger.Server.Hosting;

namespace TheoryLedger.Server.Tests.Hosting;

/// <summary>The program that is started as a process of its own: as it was built, or as somebody published it, who then names it.</summary>
internal static class ServerProgram
{
    private const string Asked = "THEORYLEDGER_PUBLISHED_SERVER";

    public static string File { get; } =
        Environment.GetEnvironmentVariable(Asked) is { Length: > 0 } published
            ? published
            : typeof(ServeCommand).Assembly.Location;
}
