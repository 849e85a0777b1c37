using TheoryLedger.Ledger;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Excerpts;

/// <summary>A little of what stands before and after an excerpt in its text.</summary>
public sealed record WordsAround(Words Before, Words After)
{
    /// <summary>Of each of these excerpts.</summary>
    internal static async Task<IReadOnlyDictionary<Guid, WordsAround>> OfAsync(
        IEnumerable<Guid> excerpts,
        AsOf asOf,
        CancellationToken token
    ) =>
        (await asOf.FindAllAsync<ExcerptView>([.. excerpts], token)).ToDictionary(
            e => e.Key,
            e => new WordsAround(e.Value.Before, e.Value.After)
        );
}
