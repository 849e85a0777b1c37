using Npgsql;
using TheoryLedger.Assessments;
using TheoryLedger.Codings;
using TheoryLedger.Configurations;
using TheoryLedger.Consultations;
using TheoryLedger.Evidence;
using TheoryLedger.Excerpts;
using TheoryLedger.Findings;
using TheoryLedger.Ledger;
using TheoryLedger.Memos;
using TheoryLedger.Participants;
using TheoryLedger.Server.Storage;
using TheoryLedger.Sources;
using TheoryLedger.Suggestions;
using TheoryLedger.TeamDecisions;
using TheoryLedger.Texts;
using TheoryLedger.Withdrawals;

namespace TheoryLedger.Server.Recording;

/// <summary>Who stands behind a thing: words said of it concern them, whatever command they come with.</summary>
/// <remarks>
/// Kept with the facts, in one transaction and under the review's lock. An interview or focus group stands behind what is said of
/// it, in place of whoever is named as having spoken there later on.
/// </remarks>
public static class Concern
{
    /// <summary>Everybody behind anything that a decision is about, rests on or points at.</summary>
    public static async Task<IReadOnlyList<Guid>> BehindAsync(
        NpgsqlConnection connection,
        Guid review,
        Ruling ruling,
        IEnumerable<Fact> facts,
        CancellationToken token
    )
    {
        ArgumentNullException.ThrowIfNull(ruling);
        var pointers = facts.SelectMany(fact => Refs.In(fact.Event)).Concat(Refs.In(ruling.Command)).Select(r => r.Id);
        var touched = facts.Select(fact => fact.Stream).OfType<Guid>();
        // Why one excerpt speaks to a configuration says nothing of others that speak to it.
        var judged = facts.Select(fact => fact.Event).OfType<EvidenceLinked>().Select(e => e.ConfigurationId.Value);
        Guid[] things = [ruling.Target, .. ruling.Command.RestsOn.Except(judged), .. pointers, .. touched];
        await using var query = connection.Command(
            """
            select distinct person from ledger.concern where review = $1 and thing in (
                select unnest($2::uuid[])
                union all select stream from ledger.entry where event_id = any ($2) and review = $1)
            """,
            review,
            things.Distinct().ToArray()
        );
        return await query.IdsAsync(token);
    }

    /// <summary>Who stands from now on behind what a fact is about.</summary>
    public static IEnumerable<(Guid Thing, Guid Person)> After(Entry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var heard = entry.Committed.Disclosures.SelectMany(d => d.Concerns);
        return entry.Committed.Event switch
        {
            ParticipantRecruited => [(entry.Stream, entry.Stream)],
            SourceRegistered source => source.IsFieldwork ? [(entry.Stream, entry.Stream)] : [],
            FieldworkHeld held => held.Participants.Select(p => (entry.Stream, p.Value)),
            TextAttached text =>
            [
                .. heard.Select(p => (entry.Stream, p)),
                .. text
                    .Segments.Select(s => s.Speaker)
                    .OfType<ParticipantId>()
                    .Select(p => (text.SourceId.Value, p.Value)),
            ],
            // What is said of a quote is said of whoever speaks in it, not of a question that stands beside it.
            ExcerptMarked or ExcerptReAnchored => Behind(entry, "/quote"),
            // Whatever speaks for or against a configuration is part of what is said when it is talked about.
            EvidenceLinked e => heard.SelectMany(p => new[] { (entry.Stream, p), (e.ConfigurationId.Value, p) }),
            var e when LeadsOn(e) => heard.Select(p => (entry.Stream, p)),
            _ => [],
        };
    }

    private static IEnumerable<(Guid Thing, Guid Person)> Behind(Entry entry, string pointer) =>
        entry
            .Committed.Disclosures.Where(d => d.Disclosure.Pointer == pointer)
            .SelectMany(d => d.Concerns)
            .Select(p => (entry.Stream, p));

    // What the team built stands by itself: its wording is public and holds no quote. What was said of people does not.
    private static bool LeadsOn(LedgerEvent @event) =>
        @event
            is CodingEvent
                or EvidenceEvent
                or ConfigurationProposed
                or ConfigurationRefined
                or NegativeCaseSought
                or MemoEvent
                or FindingEvent
                or SuggestionEvent
                or ConsultationEvent
                or TeamDecisionEvent
                or AssessmentEvent
                or WithdrawalEvent;
}
