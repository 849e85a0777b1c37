using TheoryLedger.Codings;
using TheoryLedger.Excerpts;
using TheoryLedger.Ledger;

namespace TheoryLedger.Participants;

/// <summary>Whether what a participant said may still be used.</summary>
public static class Withdrawal
{
    /// <summary>Refuses to build on what somebody said who has withdrawn. Speaking of it stays possible.</summary>
    public static Refusal? Check(Command command, Known known)
    {
        ArgumentNullException.ThrowIfNull(command);
        return command.MerelyMentions ? null : Check(command.RestsOn, known);
    }

    /// <summary>Refuses it where any of these excerpts, or excerpts that were coded, is theirs.</summary>
    public static Refusal? Check(IEnumerable<Guid> grounds, Known known)
    {
        ArgumentNullException.ThrowIfNull(grounds);
        ArgumentNullException.ThrowIfNull(known);
        return grounds.SelectMany(id => SpeakersOf(id, known)).Any(p => p.HasWithdrawn(known))
            ? ParticipantRefusals.Withdrawn
            : null;
    }

    private static IEnumerable<ParticipantId> SpeakersOf(Guid id, Known known) =>
        known.Find<IState>(id) switch
        {
            Excerpt excerpt => excerpt.Participants(known),
            Coding coding => coding.Participants(known),
            _ => [],
        };

    public static bool HasWithdrawn(this ParticipantId id, Known known)
    {
        ArgumentNullException.ThrowIfNull(known);
        return known.Find<Participant>(id.Value) is { IsWithdrawn: true };
    }
}
