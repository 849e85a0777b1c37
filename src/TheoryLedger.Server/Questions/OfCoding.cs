using TheoryLedger.Server.Codings;
using TheoryLedger.Server.Disagreements;
using TheoryLedger.Server.Reading;
using TheoryLedger.Server.Stale;

namespace TheoryLedger.Server.Questions;

/// <summary>What is asked of coding: agreement, disputes, stale definitions, and what software proposed.</summary>
internal static class OfCoding
{
    private static Count Codings => Count.Of("codings");

    private static Count Screened => Count.Of("sources", "jsonb_array_length(i.view -> 'screenings') > 0");

    // All that is made under something which may change.
    private static Count Made =>
        Count.Of("codings", "i.view ->> 'state' = 'standing'")
        + Count.Of("configurations", "i.view ->> 'state' = 'open'")
        + Count.Of("programme-theories")
        + Count.Of("guidance");

    public static IReadOnlyList<Question> All { get; } =
    [
        new(14, "Did coders agree before discussion: by role, by phase, by code?")
        {
            Tell = AgreementAsync,
            Needs = "codings that several people made alone, before discussion",
            Links = ["codings/agreement"],
        },
        new(15, "How was each disagreement settled, and by whom?")
        {
            Examined = Codings + Screened,
            Tell = DisagreementsAsync,
            Needs = "codings or screening decisions",
            Links = ["disagreements"],
        },
        new(17, "Was the definition in force when an excerpt was coded the current one, and what is stale?")
        {
            Examined = Made,
            Tell = StaleAsync,
            Needs = "codings, or theory made of what was coded",
            Links = ["stale"],
        },
        new(31, "Which codings or texts did software propose, and what share was edited or rejected?")
        {
            Examined = Codings + Count.Of("suggestions"),
            Found = Count.Of("suggestions"),
            Needs = "codings, or suggestions by software",
            Links = ["suggestions/shares"],
        },
    ];

    private static async Task<Tally> AgreementAsync(Inquiry review, CancellationToken token)
    {
        var told = await AgreementTelling.TellAsync(review.AsOf, token);
        return new(told.Excerpts, told.Excerpts + told.Left.ReadByOne);
    }

    // What people disagreed about more than once is one thing that they disagreed about.
    private static async Task<Tally> DisagreementsAsync(Inquiry review, CancellationToken token)
    {
        var disputes = await CodingDisputes.FindAsync(review.AsOf, token);
        var conflicts = await ScreeningConflicts.FindAsync(review.AsOf, token);
        var all = disputes.Concat(conflicts).ToList();
        var open = all.Count(d => d.Settlement is null);
        return new(all.DistinctBy(d => d.About).Count(), 0)
        {
            Says = all is [] ? "nobody disagreed" : $"{all.Count - open:N0} settled, {open:N0} open",
        };
    }

    private static async Task<Tally> StaleAsync(Inquiry review, CancellationToken token) =>
        new((await StaleSearch.RunAsync(review.AsOf, new(null, null), after: 0, token)).Count, 0);
}
