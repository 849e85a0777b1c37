using System.Diagnostics;
using TheoryLedger.Codings;
using TheoryLedger.Contributors;
using TheoryLedger.Excerpts;
using TheoryLedger.Ledger;
using TheoryLedger.Texts;

namespace TheoryLedger.Suggestions;

/// <summary>What decisions need to know of something that software proposed.</summary>
public sealed record Suggestion(IReadOnlyList<Ref> About, bool IsAnswered) : IFold<Suggestion>
{
    public IEnumerable<Guid> LeansOn => About.Select(a => a.Id);

    public static Suggestion Fold(Suggestion? state, LedgerEvent @event) =>
        (state, @event) switch
        {
            (null, SuggestionOffered e) => new Suggestion(e.About, IsAnswered: false),
            ({ } s, SuggestionAccepted or SuggestionEdited or SuggestionRejected) => s with { IsAnswered = true },
            _ => throw new UnreachableException($"{@event.GetType().Name} cannot follow {state}"),
        };

    /// <summary>The participants whose words software looked at.</summary>
    public static IEnumerable<Guid> Concerns(IEnumerable<Ref> about, Known known) =>
        about
            .SelectMany(a =>
                known.Find<IState>(a.Id) switch
                {
                    Excerpt excerpt => excerpt.Concerns(known),
                    Coding coding => coding.Concerns(known),
                    SourceText text => text.VoicesIn(0, text.Length, known).Select(s => s.Value),
                    _ => [],
                }
            )
            .Distinct();

    /// <summary>Refuses a second answer, and any answer that software has a part in.</summary>
    public Refusal? CheckAnswer(Command answer, Known known)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return IsAnswered ? SuggestionRefusals.Answered
            : answer.DecidedBy.Any(IsSoftware) ? SuggestionRefusals.AnsweredBySoftware
            : null;

        bool IsSoftware(ContributorId id) => known.Find<Contributor>(id.Value) is { Kind: ContributorKind.Software };
    }

    /// <summary>Refuses an answer that points at nothing as what came of the suggestion.</summary>
    public static Refusal? CheckRecord(Ref recordedAs, Known known)
    {
        ArgumentNullException.ThrowIfNull(recordedAs);
        ArgumentNullException.ThrowIfNull(known);
        return known.Exists(recordedAs.Id) ? null : Framing.Unknown("reference", recordedAs.Id);
    }
}
