using TheoryLedger.Ledger;
using TheoryLedger.Server.Consultations;
using TheoryLedger.Server.Evidence;
using TheoryLedger.Server.Reading;
using TheoryLedger.Server.Sources;

namespace TheoryLedger.Server.ProgrammeTheories;

/// <summary>Which theory was put to whom, in interviews, focus groups and consultations, and which to nobody.</summary>
/// <param name="Theories">Each programme theory with where it was put to people, then what else was put: configurations, constructs.</param>
/// <param name="NeverPut">Programme theories that are worked on and were never put to anybody.</param>
/// <param name="Sessions">How many interviews and focus groups took place.</param>
/// <param name="Consultations">How many consultations took place.</param>
/// <param name="Position">The position of the review at which this holds.</param>
public sealed record TheoryTests(
    IReadOnlyList<TheoryTested> Theories,
    IReadOnlyList<NamedRef> NeverPut,
    int Sessions,
    int Consultations,
    long Position
)
{
    private const int Most = 10_000;

    internal static async Task<TheoryTests> FindAsync(AsOf asOf, CancellationToken token)
    {
        var theories = await asOf.ListAsync<ProgrammeTheoryView>(after: 0, Most, token);
        var sources = await asOf.WhereAsync<SourceView>(
            "jsonb_array_length(i.view -> 'fieldwork') > 0",
            after: 0,
            Most,
            token
        );
        var consultations = await asOf.ListAsync<ConsultationView>(after: 0, Most, token);
        var puts = sources.SelectMany(Put).Concat(consultations.SelectMany(Put)).ToLookup(p => p.Theory.Id);
        var tested = theories.Select(t => t.Id).Union(puts.Select(p => p.Key)).ToList();
        var names = await Neighbours.FindAsync(asOf, tested, token);
        return new(
            [.. tested.Select(id => new TheoryTested(names.Name(new Ref(id)), [.. puts[id].Select(p => p.To)]))],
            [
                .. theories
                    .Where(t => t.State == TheoryState.Open && !puts[t.Id].Any())
                    .Select(t => names.Name(new Ref(t.Id))),
            ],
            sources.Sum(s => s.Fieldwork.Count),
            consultations.Count,
            asOf.Moment.Position
        );
    }

    private static IEnumerable<(Ref Theory, TheoryPut To)> Put(SourceView source) =>
        source.Fieldwork.SelectMany(session =>
            session.Tested.Select(t =>
                (
                    t,
                    new TheoryPut(
                        t.Version,
                        new(source.Id, source.Title),
                        null,
                        session.Participants.Count,
                        session.Taken
                    )
                )
            )
        );

    private static IEnumerable<(Ref Theory, TheoryPut To)> Put(ConsultationView consultation) =>
        consultation.Put.Select(t =>
            (
                t,
                new TheoryPut(
                    t.Version,
                    null,
                    new(consultation.Id, consultation.Group),
                    consultation.Attendance,
                    consultation.Held
                )
            )
        );
}

/// <summary>A theory, and where it was put to people.</summary>
public sealed record TheoryTested(NamedRef Theory, IReadOnlyList<TheoryPut> Put);

/// <summary>A theory was put to people.</summary>
/// <param name="Version">Which version of it; none where the theory as such was.</param>
/// <param name="Source">The interview or focus group.</param>
/// <param name="Consultation">The consultation.</param>
/// <param name="People">How many were there; none where nobody counted.</param>
/// <param name="Held">When, and by whom that was recorded.</param>
public sealed record TheoryPut(
    int? Version,
    SourceNamed? Source,
    ConsultationNamed? Consultation,
    int? People,
    Taken Held
);

/// <summary>A consultation, called by the group that was consulted.</summary>
public sealed record ConsultationNamed(Guid Id, string Group);
