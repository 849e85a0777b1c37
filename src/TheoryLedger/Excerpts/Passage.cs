using TheoryLedger.Ledger;
using TheoryLedger.Participants;
using TheoryLedger.Sources;
using TheoryLedger.Texts;

namespace TheoryLedger.Excerpts;

/// <summary>A span of a text with a little of what stands around it.</summary>
/// <remarks>The surroundings end where somebody speaks who has withdrawn: their words go into no new excerpt.</remarks>
public sealed record Passage(SourceText Text, Span Span, Span Before, Span After)
{
    /// <summary>How far the surroundings reach on each side, in code points.</summary>
    public const int Reach = 80;

    /// <summary>Whose words the span may hold. Whoever only stands beside it has no part in what is made of it.</summary>
    public IReadOnlyList<ParticipantId> Speakers => Voices(Span);

    private Func<Span, IReadOnlyList<ParticipantId>> Voices { get; init; } = _ => [];

    private Func<Span, SourceId?> Unattributed { get; init; } = _ => null;

    public static Passage Around(Span span, SourceText text, Known known)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(known);
        var first = Math.Max(span.From - Reach, 0);
        var last = Math.Min(span.To + Reach, text.Length);
        return new Passage(
            text,
            span,
            Enumerable.Range(first, span.From - first + 1).Select(from => new Span(from, span.From)).First(IsUsable),
            Enumerable.Range(0, last - span.To + 1).Select(cut => new Span(span.To, last - cut)).First(IsUsable)
        )
        {
            Voices = part => text.VoicesIn(part.From, part.To, known),
            Unattributed = part => text.Unattributed(part.From, part.To, known),
        };

        bool IsUsable(Span side) => !text.VoicesIn(side.From, side.To, known).Any(p => p.HasWithdrawn(known));
    }

    /// <summary>What the text says at a part of the passage, closed by the withdrawal of anyone who speaks in that part.</summary>
    public Words Say(Span part) =>
        Protect(Text.IsOpen(part.From, part.To) ? Text.Quote(part.From, part.To) : string.Empty, part);

    /// <summary>Words about the passage, closed by the withdrawal of anyone who speaks in its span.</summary>
    public Words Protect(Words words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return Protect(words, Span);
    }

    // A question beside a quote is closed with the conversation, and does not close the quote of somebody who agreed to it.
    private Words Protect(Words words, Span part)
    {
        var people = Voices(part).Select(s => s.Value).Concat(Unattributed(part) is { } talk ? [talk.Value] : []);
        // Notes may retell people whom only later fieldwork names; turns say whose they are.
        return Text.Kind == TextKind.Notes ? words.Concerning(people) : words.Exactly(people);
    }
}
