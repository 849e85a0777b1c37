using TheoryLedger.Ledger;
using TheoryLedger.Server.Assessments;
using TheoryLedger.Server.Constructs;
using TheoryLedger.Server.Excerpts;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Mechanisms;

/// <summary>Puts the emergence of a mechanism together, at one moment; the number of look-ups does not grow with its use.</summary>
internal static class EmergenceReader
{
    public static async Task<Emergence> ReadAsync(ConstructView construct, AsOf asOf, CancellationToken token)
    {
        var works = await Works.FindAsync(construct.Id, asOf, token);
        var evidence = await MechanismEvidence.FindAsync(works, asOf, token);
        return new Emergence
        {
            Id = construct.Id,
            Name = construct.Name,
            Definition = construct.Definition,
            Kind = construct.Kind,
            State = construct.State,
            Novelty = construct.Novelty,
            FirstAppeared = await FirstAsync(construct, asOf, token),
            Wordings = Wording.Of(await asOf.HistoryAsync<ConstructView>(construct.Id, token)),
            Verdicts = construct.Verdicts,
            Ancestors = await Ancestor.FindAsync(construct, asOf, token),
            Roles = await RolesAsync(construct.Id, asOf, token),
            WorksIn = works.Places,
            WorkedIn = works.Ended,
            Evidence = evidence,
            Breadth = await EvidenceBreadth.OfAsync(works.Supporting, asOf, token),
            Judgements = await JudgementsAsync(construct.Id, asOf, token),
            Sought = [.. works.Configurations.SelectMany(c => c.NegativeCases)],
            Quotations = Quotation.Best(evidence.Supports, await CodedWords.FindAsync(construct.Id, asOf, token)),
        };
    }

    private static async Task<FirstAppearance> FirstAsync(ConstructView construct, AsOf asOf, CancellationToken token)
    {
        var from = construct.Origin.From;
        var neighbours = await Neighbours.FindAsync(asOf, from.Select(r => r.Id), token);
        var excerpts = await asOf.FindAllAsync<ExcerptView>(from.Select(r => r.Id), token);
        return new(
            construct.Origin.Kind,
            neighbours.Name(from),
            [.. from.Select(r => Quote(excerpts.GetValueOrDefault(r.Id), r.Version)).OfType<Words>()],
            construct.Defined
        );
    }

    // What it came from is what the excerpt said then.
    private static Words? Quote(ExcerptView? excerpt, int? version) =>
        excerpt?.At(version ?? excerpt.ExcerptVersion).Quote;

    private static async Task<IReadOnlyList<RoleSpan>> RolesAsync(Guid construct, AsOf asOf, CancellationToken token)
    {
        var spans = await asOf.EverPointedAtAsync(construct, StandsAs.Kind, token);
        return RoleSpan.Of(spans, await asOf.TitlesAsync(spans.Select(s => s.Pointer.Source), token));
    }

    private static async Task<IReadOnlyList<AssessmentView>> JudgementsAsync(
        Guid construct,
        AsOf asOf,
        CancellationToken token
    ) =>
        await asOf.ListAsync<AssessmentView>(
            [new Filter.Says("kind", "confidence"), new Filter.PointsAt("of", construct)],
            after: 0,
            int.MaxValue,
            token
        );
}
