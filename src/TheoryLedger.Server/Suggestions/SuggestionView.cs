using System.Diagnostics;
using System.Text.Json.Serialization;
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
    Words Proposal,
    Taken Offered
) : View, IView<SuggestionView>
{
    public static string Concept => "suggestions";

    public SuggestionState State { get; init; }

    public Ref? RecordedAs { get; init; }

    /// <summary>Why it was accepted or rejected, or what was changed in it.</summary>
    public Words? Answer { get; init; }

    /// <summary>When and by whom it was answered; none while it waits.</summary>
    public Taken? Answered { get; init; }

    IEnumerable<Edge> IView<SuggestionView>.Edges =>
        [.. Pointing.At("about", About), .. Pointing.At("recorded-as", RecordedAs is { } record ? [record] : [])];

    public static SuggestionView Apply(SuggestionView? view, Recorded fact) =>
        (view, fact.Event) switch
        {
            (null, SuggestionOffered e) => new(
                e.Software,
                e.Model,
                e.PromptDigest,
                e.Proposes,
                e.About,
                e.Proposal,
                Taken.In(fact.Envelope)
            ),
            ({ } v, SuggestionAccepted e) => v.After(SuggestionState.Accepted, e.Reason, fact.Envelope, e.RecordedAs),
            ({ } v, SuggestionEdited e) => v.After(SuggestionState.Edited, e.Changes, fact.Envelope, e.RecordedAs),
            ({ } v, SuggestionRejected e) => v.After(SuggestionState.Rejected, e.Reason, fact.Envelope),
            _ => throw new UnreachableException($"{fact.Event.GetType().Name} cannot follow {view}"),
        };

    private SuggestionView After(SuggestionState state, Words answer, Envelope envelope, Ref? recordedAs = null) =>
        this with
        {
            State = state,
            Answer = answer,
            Answered = Taken.In(envelope),
            RecordedAs = recordedAs,
        };
}
