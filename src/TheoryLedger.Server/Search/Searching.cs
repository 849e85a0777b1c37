using Microsoft.AspNetCore.Mvc;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Search;

/// <summary>Looks for words in all of a review that the caller may read.</summary>
internal static class Searching
{
    public const string Parameter = "q";

    /// <summary>What is wrong with what was asked; none where nothing is.</summary>
    public static ProblemDetails? ProblemWith(string asked) =>
        asked.Length <= SearchWords.Longest
        && !asked.Contains('\0', StringComparison.Ordinal)
        && SearchWords.Read(asked) is not null
            ? null
            : Problems.BadParameter(
                Parameter,
                $"takes the words to look for, {SearchWords.Longest} characters at most."
            );

    public static async Task<SearchReading> FindAsync(
        string asked,
        HttpContext http,
        WordReader words,
        SearchMemory memory,
        AsOf asOf,
        CancellationToken token
    )
    {
        // The one works in the database, the other mostly here.
        var finding = PublicSearch.FindAsync(asked, asOf, token);
        var hearing = new ProtectedSearch(SearchWords.Read(asked)!, Caller.Of(http), words, memory, asOf).FindAsync(
            token
        );
        await Task.WhenAll(finding, hearing);
        var (found, (spoken, isWhole)) = (await finding, await hearing);
        return new(
            asked,
            [.. found.Take(PublicSearch.Most), .. spoken],
            isWhole && found.Count <= PublicSearch.Most,
            asOf.Moment.Position
        );
    }
}
