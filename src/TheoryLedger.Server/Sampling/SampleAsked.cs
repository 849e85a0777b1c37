using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using TheoryLedger.Server.Http;

namespace TheoryLedger.Server.Sampling;

/// <summary>Which sample of decisions is asked for.</summary>
/// <param name="Seed">By what it is drawn.</param>
/// <param name="Size">How many decisions.</param>
/// <param name="Of">The last event that may be drawn; none for all that there are.</param>
/// <param name="OfTheory">Whether only decisions that change theory are drawn.</param>
public sealed record SampleAsked(string Seed, int Size, long? Of, bool OfTheory)
{
    public const string SeedName = "seed";
    public const string SizeName = "n";
    public const string OfName = "of";
    public const string ScopeName = "scope";

    private const int Usual = 10;
    internal const int Largest = 20;
    internal const int LongestSeed = 60;

    /// <summary>What is asked for, or what is wrong with it. Without a seed, the one that is given.</summary>
    public static (SampleAsked? Asked, ProblemDetails? Problem) Read(IQueryCollection query, string otherwise)
    {
        ArgumentNullException.ThrowIfNull(query);
        var seed = query[SeedName].ToString().Trim() is { Length: > 0 } said ? said : otherwise;
        var size = query.NumberOr(SizeName, Usual, Largest);
        // A field that was left empty names none.
        var namesLast = query[OfName].ToString().Length > 0;
        var of = namesLast ? query.PositionOr(OfName, 0) : null;
        var scope = query[ScopeName].ToString();
        var problem =
            seed.Length > LongestSeed ? Problems.BadParameter(SeedName, "takes up to 60 letters and digits.")
            : size is null ? Problems.BadParameter(SizeName, $"takes a number from 1 to {Largest}.")
            : namesLast && of is null ? Problems.BadParameter(OfName, "takes a position.")
            : scope is not ("" or "all" or "theory") ? Problems.BadParameter(ScopeName, "takes one of: all, theory.")
            : null;
        return problem is null ? (new(seed, size!.Value, of, scope == "theory"), null) : (null, problem);
    }

    /// <summary>A seed for whoever names none: today's, so that a page that is loaded again shows the same.</summary>
    public static string Today(TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        return clock.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }
}
