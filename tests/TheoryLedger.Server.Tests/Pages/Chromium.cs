namespace TheoryLedger.Server.Tests.Pages;

/// <summary>The browser on this machine, if there is one.</summary>
internal static class Chromium
{
    public const string Missing =
        "There is no Chromium on this machine: install it (apt-get install chromium), or say where it is in THEORYLEDGER_CHROMIUM.";

    private static readonly string?[] Places =
    [
        Environment.GetEnvironmentVariable("THEORYLEDGER_CHROMIUM"),
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
    ];

    /// <summary>It asks nobody but the server it is shown.</summary>
    public static IReadOnlyList<string> Arguments { get; } =
    [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ];

    public static string? Path { get; } = Places.FirstOrDefault(File.Exists);
}
