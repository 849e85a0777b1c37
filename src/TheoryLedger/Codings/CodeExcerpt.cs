using TheoryLedger.Codebook;
using TheoryLedger.Configurations;
using TheoryLedger.Contributors;
using TheoryLedger.Excerpts;
using TheoryLedger.Ledger;
using TheoryLedger.Sources;

namespace TheoryLedger.Codings;

/// <summary>Reads an excerpt in the light of a code.</summary>
/// <param name="ExcerptId">What is read.</param>
/// <param name="CodeId">The code.</param>
/// <param name="Interpretation">The reading, apart from the quote.</param>
/// <param name="Explicitness">Whether the passage says so.</param>
/// <param name="Certainty">How sure the coder is.</param>
/// <param name="Round">Alone, or after discussion.</param>
/// <param name="Role">What the passage seems to work as.</param>
/// <param name="Coder">Whose reading it is; none: that of whoever decided first.</param>
/// <param name="ExcerptVersion">The version of the excerpt that was read, which must be the present one; none: the present one.</param>
public sealed record CodeExcerpt(
    ExcerptId ExcerptId,
    CodeId CodeId,
    Words Interpretation,
    Explicitness Explicitness,
    Certainty Certainty,
    CodingRound Round,
    ElementRole? Role = null,
    ContributorId? Coder = null,
    int? ExcerptVersion = null
) : Command, IStart<Coding>
{
    public override IEnumerable<Guid> RestsOn =>
        Coder is { } coder ? [ExcerptId.Value, CodeId.Value, coder.Value] : [ExcerptId.Value, CodeId.Value];

    private ContributorId Reader => Coder ?? DecidedBy[0];

    public Decision Decide(Guid id, Known known) =>
        Check(known) is { } refusal ? refusal : Coded(known, replaces: null);

    internal Refusal? Check(Known known) =>
        known.Find<Excerpt>(ExcerptId.Value) switch
        {
            null => Framing.Unknown("excerpt", ExcerptId.Value),
            _ when Framing.CheckJudge(Reader, known) is { } refusal => refusal,
            _ when Code.Check(CodeId, known) is { } ended => ended,
            var x when known.Find<Source>(x.SourceId.Value) is { IsExcluded: true } => SourceRefusals.Excluded,
            var excerpt => excerpt.CheckPresent(ExcerptVersion) ?? excerpt.CheckConsent(known),
        };

    internal ExcerptCoded Coded(Known known, CodingId? replaces)
    {
        var excerpt = known.Find<Excerpt>(ExcerptId.Value)!;
        return new ExcerptCoded(
            ExcerptId,
            excerpt.Version,
            excerpt.SourceId,
            CodeId,
            known.Find<Code>(CodeId.Value)!.Version,
            known.Review.CodebookVersion is > 0 and var issued ? issued : null,
            Reader,
            Role,
            Interpretation.Concerning(excerpt.Concerns(known)),
            Explicitness,
            Certainty,
            Round,
            replaces
        );
    }
}
