using TheoryLedger.Constructs;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Assessments;
using TheoryLedger.Server.Constructs;
using TheoryLedger.Server.Evidence;
using TheoryLedger.Server.Pages;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Mechanisms;

/// <summary>A mechanism as papers publish it in a table: novel or not, degree of evidence, refinements, quotation.</summary>
/// <param name="Id">The construct.</param>
/// <param name="Mechanism">What it is called.</param>
/// <param name="Kind">Cognitive process, mindset, behaviour, …</param>
/// <param name="Definition">What is meant by it.</param>
/// <param name="State">Whether it is still worked with.</param>
/// <param name="Novel">Whether it is new with this review.</param>
/// <param name="DegreeOfEvidence">The team's latest judgement in its own words, or how confident it is overall; none where none was recorded.</param>
/// <param name="Configurations">In how many configurations it works as a mechanism.</param>
/// <param name="Evidence">Counted: own, reported and inherited apart.</param>
/// <param name="Breadth">How broadly what speaks for it is spread.</param>
/// <param name="Refinements">What was decided about it since it was defined, in order.</param>
/// <param name="Quotation">The quotation that says it best; none where it has none.</param>
/// <param name="QuotationSource">The source of that quotation.</param>
public sealed record MechanismRow(
    Guid Id,
    string Mechanism,
    ConstructKind Kind,
    string Definition,
    ConstructState State,
    Novelty Novel,
    string? DegreeOfEvidence,
    int Configurations,
    EvidenceCounts Evidence,
    EvidenceBreadth Breadth,
    IReadOnlyList<Refinement> Refinements,
    Words? Quotation,
    SourceNamed? QuotationSource
)
{
    /// <summary>True where the quotation was judged for an earlier wording, and not since.</summary>
    public bool IsQuotationInherited { get; init; }

    /// <summary>How much once spoke against it or narrowed it, and was dropped or unlinked since; at most as many as are read.</summary>
    public int SetAside { get; init; }

    // The table of a whole review and every page of it are made of the same rows.
    internal static Task<MechanismRow> FindAsync(ConstructView construct, AsOf asOf, CancellationToken token) =>
        asOf.KeptAsync(
            $"mechanism {construct.Id}",
            row => row.Refinements.Count,
            on => ReadAsync(construct, asOf, on),
            token
        );

    private static string? Degree(AssessmentView judged) =>
        judged.DegreeOfEvidence
        ?? (judged.Overall is { } overall ? $"{Plain.Begin(Plain.Of(overall))} confidence" : null);

    private static async Task<MechanismRow> ReadAsync(ConstructView construct, AsOf asOf, CancellationToken token)
    {
        var emergence = await EmergenceReader.ReadAsync(construct, asOf, token);
        var quotation = emergence.Quotations is [var best, ..] ? best : null;
        return new(
            construct.Id,
            construct.Name,
            construct.Kind,
            construct.Definition,
            construct.State,
            construct.Novelty,
            emergence.Judgements.Select(Degree).LastOrDefault(d => d is not null),
            emergence.WorksIn.Count,
            emergence.Evidence.Counts,
            emergence.Breadth,
            [.. construct.Verdicts.Select(v => new Refinement(v.Kind, v.Phase?.Value, v.DecidedAt, v.Position))],
            quotation?.Quote,
            quotation?.Source
        )
        {
            IsQuotationInherited = quotation is { IsInherited: true },
            SetAside = emergence.Evidence.Former.Count,
        };
    }
}

/// <summary>A decision that changed or tested a mechanism.</summary>
public sealed record Refinement(VerdictKind Kind, Guid? Phase, EffectiveTime DecidedAt, long Position);
