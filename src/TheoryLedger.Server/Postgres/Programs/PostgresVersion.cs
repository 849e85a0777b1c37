using System.Globalization;
using System.Text.RegularExpressions;

namespace TheoryLedger.Server.Postgres.Programs;

/// <summary>A PostgreSQL release. Data written by one major version is unreadable to every other.</summary>
public sealed partial record PostgresVersion(int Major, int Minor)
{
    /// <summary>The oldest major version the ledger is tried with.</summary>
    public const int OldestMajor = 15;

    public static PostgresVersion? Parse(string text) =>
        Number().Match(text) is { Success: true } match
            ? new(ToInt(match.Groups["major"].Value), ToInt(match.Groups["minor"].Value))
            : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Major}.{Minor}");

    private static int ToInt(string digits) => digits.Length == 0 ? 0 : int.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<major>\d+)(\.(?<minor>\d+))?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Number();
}
