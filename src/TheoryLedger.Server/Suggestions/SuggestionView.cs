using System.Diagnostics;
using System.Text.Json.Serialization;
using TheoryLedger.Contributors;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Reading;
using TheoryLedger.Suggestions;

namespace TheoryLedger.Server.Suggestions;

/// <summary>What became of a suggestion.</summary>
public enum SuggestionState
{
    [JsonStringEnumMemberName("offered")]
    Offered,

    [JsonStringEnumMemberName("accepted")]
    Accepted,

    [JsonStringEnumMemberName("edited")]
    Edited,

    [JsonStringEnumMemberName("rejected")]
    Rejected,
}

/// <summary>What software proposed, and what a person made of it.</summary>
public sealed record SuggestionView(
    string Software,
    string? Model,
    string? PromptDigest,
    string Proposes,
    IReadOnlyList<Ref> About,
    Words Proposal
) : View, IView<SuggestionView>
{
    public static string Concept => "suggestions";

    public SuggestionState State { get; init; }

    public Ref? RecordedAs { get; init; }

    /// <summary>Why it was accepted or rejected, or what was changed in it.</summary>
    public Words? Answer { get; init; }

    public IReadOnlyList<ContributorId> AnsweredBy { get; init; } = [];

    IEnumerable<Edge> IView<SuggestionView>.Edges =>
        [
            .. About.Select(a => new Edge("about", a.Id)),
            .. RecordedAs is { } record ? [new Edge("recorded-as", record.Id)] : Array.Empty<Edge>(),
        ];

    public static SuggestionView Apply(SuggestionView? view, Recorded fact) =>
        (view, fact.Event) switch
        {
            (null, SuggestionOffered e) => new(e.Software, e.Model, e.PromptDigest, e.Proposes, e.About, e.Proposal),
            ({ } v, SuggestionAccepted e) => v.Answered(
                SuggestionState.Accepted,
                e.Reason,
                fact.Envelope,
                e.RecordedAs
            ),
            ({ } v, SuggestionEdited e) => v.Answered(SuggestionState.Edited, e.Changes, fact.Envelope, e.RecordedAs),
            ({ } v, SuggestionRejected e) => v.Answered(SuggestionState.Rejected, e.Reason, fact.Envelope),
            _ => throw new UnreachableException($"{fact.Event.GetType().Name} cannot follow {view}"),
        };

    private SuggestionView Answered(SuggestionState state, Words answer, Envelope envelope, Ref? recordedAs = null) =>
        this with
        {
            State = state,
            Answer = answer,
            AnsweredBy = envelope.DecidedBy,
            RecordedAs = recordedAs,
        };
}
