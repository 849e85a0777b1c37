using TheoryLedger.Codings;
using TheoryLedger.Evidence;
using TheoryLedger.Excerpts;
using TheoryLedger.Ledger;
using TheoryLedger.Suggestions;
using TheoryLedger.Texts;

namespace TheoryLedger.Participants;

/// <summary>Whether what a participant said may still be used.</summary>
public static class Withdrawal
{
    /// <summary>Refuses to build on what somebody said who has withdrawn. Speaking of it stays possible.</summary>
    public static Refusal? Check(Command command, Known known)
    {
        ArgumentNullException.ThrowIfNull(command);
        return command.MerelyMentions
            ? null
            : Check(command.RestsOn, known) ?? CheckAll(Refs.Declared(command).Select(d => d.Ref.Id), known);
    }

    /// <summary>Refuses it where any of these excerpts, or excerpts that were coded, is theirs.</summary>
    /// <remarks>A text may be marked, and evidence judged again, though somebody else in it has withdrawn: those say so themselves.</remarks>
    public static Refusal? Check(IEnumerable<Guid> grounds, Known known)
    {
        ArgumentNullException.ThrowIfNull(grounds);
        ArgumentNullException.ThrowIfNull(known);
        return grounds
            .Select(id => known.Find<IState>(id))
            .Where(thing => thing is Excerpt or Coding)
            .Select(thing => CheckOne(thing, known))
            .FirstOrDefault(r => r is not null);
    }

    public static bool HasWithdrawn(this ParticipantId id, Known known)
    {
        ArgumentNullException.ThrowIfNull(known);
        return known.Find<Participant>(id.Value) is { IsWithdrawn: true };
    }

    // Whatever is pointed at, a single fact included, goes back to those whose words it holds or is made of.
    private static Refusal? CheckAll(IEnumerable<Guid> grounds, Known known)
    {
        var (seen, next) = (new HashSet<Guid>(), new Stack<Guid>(grounds));
        while (next.TryPop(out var id))
        {
            var thing = known.Find<IState>(known.About.GetValueOrDefault(id, id));
            if (CheckOne(thing, known) is { } refusal)
            {
                return refusal;
            }

            if (seen.Add(id) && thing is Suggestion suggestion)
            {
                suggestion.About.ToList().ForEach(about => next.Push(about.Id));
            }
        }

        return null;
    }

    private static Refusal? CheckOne(IState? thing, Known known) =>
        thing switch
        {
            Excerpt excerpt => excerpt.CheckConsent(known),
            Coding coding => known.Find<Excerpt>(coding.ExcerptId.Value)?.CheckConsent(known),
            EvidenceLink link => known.Find<Excerpt>(link.ExcerptId.Value)?.CheckConsent(known),
            SourceText text => text.VoicesIn(0, text.Length, known).Any(p => p.HasWithdrawn(known))
                ? ParticipantRefusals.Withdrawn
                : null,
            _ => null,
        };
}
