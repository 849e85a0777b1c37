using TheoryLedger.Excerpts;
using TheoryLedger.Participants;

namespace TheoryLedger.Server.Texts;

/// <summary>Who speaks where in a text.</summary>
internal static class Speakers
{
    /// <summary>Those whose turns a span overlaps, once for each turn.</summary>
    /// <param name="span">In code points.</param>
    /// <param name="turns">All of the text, in order.</param>
    public static IEnumerable<ParticipantId> In(Span span, IEnumerable<(int Length, ParticipantId? Speaker)> turns)
    {
        var from = 0;
        foreach (var (length, speaker) in turns)
        {
            var to = from + length;
            if (speaker is { } person && from < span.To && span.From < to)
            {
                yield return person;
            }

            from = to;
        }
    }
}
