using TheoryLedger.Server.ProgrammeTheories;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Lineage;

/// <summary>Tells why a thing says what it says as a row of sentences.</summary>
internal sealed class WhyTelling(AsOf asOf, Guid id, string concept, LineageAsked asked)
{
    /// <summary>What kind of thing it is; none if there is no such thing, or it has no such part.</summary>
    public static async Task<string?> ConceptAsync(AsOf asOf, Guid id, LineageAsked asked, CancellationToken token)
    {
        var rows = new LineageRows(asOf, id, asked, Courses.Impersonal);
        return await rows.IsThereAsync(token)
            ? (await asOf.PortraitsAsync([id], token)).GetValueOrDefault(id)?.Concept
            : null;
    }

    public async Task<WhyReading> TellAsync(CancellationToken token)
    {
        var rows = new LineageRows(asOf, id, asked, Courses.Kinds);
        var (things, edges, more) = await new WhyWalk(asOf, id, asked).GoAsync(concept, token);
        var (spoken, beyond) = await new WhySpeaking(rows, id, asked.Limit).GoAsync(concept, token);
        var cast = await Cast.OfAsync(asOf, [.. things.Union(spoken.SelectMany(Ends))], token);
        var notes = await WhyNotes.OfAsync(asOf, [.. edges, .. spoken], token);
        var prompted = edges.Where(e => e.Kind == WhyRests.Prompted).Select(e => e.Event);
        var types = await WhyFacts.TypesAsync(asOf, prompted, token);
        var said = await WhyFacts.SaidAsync(asOf, id, asked.Part, token);
        var decided = await WhyFacts.DecidedAsync(asOf, id, token);
        return new(
            id,
            concept,
            [
                .. said.Select(s => Say(cast, s)),
                .. WhyQuote.Of(id, cast, decided),
                .. WhySpeaking.Tell(id, cast, notes, spoken),
                .. decided.Select(d => Say(d)),
                .. new WhyRests((id, cast, types), notes, edges).Tell(things),
            ],
            more + beyond,
            asOf.Moment.Position
        );
    }

    private static string Supposed(Decided fact) =>
        fact.IsConjecture ? " It was a conjecture of the team, made from nothing that is on record." : "";

    private static IEnumerable<Guid> Ends(LineageEdge edge) => [edge.From, edge.To];

    private WhySentence Say(Cast cast, Said said) =>
        new(
            WhyKind.Says,
            said.Part.Length > 0
                ? $"{Phrase.Says(cast.Name(id), said.Role, said.Words)} {Borne.By(said.Basis)}".TrimEnd()
                : Phrase.Means(cast.Name(id), said.Words),
            [id],
            said.Part.Length > 0 ? [said.Part] : [],
            Words: null,
            said.Event,
            said.Position
        );

    private WhySentence Say(Decided fact) =>
        new(
            WhyKind.Decided,
            $"{Phrase.Happened(fact.Type)}{Supposed(fact)}",
            [id],
            Parts: [],
            fact.Why,
            fact.Event,
            fact.Position
        )
        {
            DecidedAt = fact.At,
            DecidedBy = fact.By,
        };
}
