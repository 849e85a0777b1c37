using System.Diagnostics;
using TheoryLedger.Codings;
using TheoryLedger.Configurations;
using TheoryLedger.Excerpts;
using TheoryLedger.Ledger;

namespace TheoryLedger.Evidence;

/// <summary>The version of a configuration that earlier evidence is looked at again for.</summary>
/// <param name="ConfigurationId">The configuration.</param>
/// <param name="Version">Its version.</param>
/// <param name="Parts">The elements and links that this version has.</param>
internal sealed record JudgedVersion(ConfigurationId ConfigurationId, int Version, IReadOnlySet<Guid> Parts)
{
    public Refusal? Check(IReadOnlyList<RejudgementInput> evidence, Known known) =>
        evidence.Select(e => e.EvidenceLinkId).Distinct().Count() < evidence.Count
            ? RejudgementRefusals.Repeated
            : evidence.Select(e => Check(e, known)).FirstOrDefault(r => r is not null);

    public Refusal? Check(RejudgementInput input, Known known) =>
        known.Find<EvidenceLink>(input.EvidenceLinkId.Value) switch
        {
            null => Framing.Unknown("evidence", input.EvidenceLinkId.Value),
            var link when link.ConfigurationId != ConfigurationId => RejudgementRefusals.OtherConfiguration,
            { IsStanding: false } => EvidenceRefusals.Unlinked,
            var link when link.JudgedVersion > Version => RejudgementRefusals.JudgedLater,
            var link => ExcerptOf(link, known).CheckPresent(input.ExcerptVersion)
                ?? CheckVerdict(link, input, known)
                ?? CheckUse(link, input.Verdict, known),
        };

    public Decision.Accepted Record(Decision.Accepted decision, IEnumerable<RejudgementInput> evidence, Known known) =>
        evidence.Aggregate(decision, (d, e) => d.And(e.EvidenceLinkId.Value, Rejudged(e, known)));

    public EvidenceRejudged Rejudged(RejudgementInput input, Known known)
    {
        var link = known.Find<EvidenceLink>(input.EvidenceLinkId.Value)!;
        var reason = input.Reason.Concerning(Admission.People(link, known));
        return new EvidenceRejudged(
            Version,
            ExcerptOf(link, known).Version,
            input.Verdict,
            input.Weight ?? link.Weight,
            reason
        );
    }

    private Refusal? CheckVerdict(EvidenceLink link, RejudgementInput input, Known known) =>
        (input.Verdict, HasChanged: (input.Weight ?? link.Weight) != link.Weight) switch
        {
            (Rejudgement.ReWeighed, HasChanged: false) => RejudgementRefusals.WeightKept,
            (Rejudgement.ReWeighed, _) => null,
            (_, HasChanged: true) => RejudgementRefusals.WeightChanged,
            (Rejudgement.Dropped, _) when IsJudged(link, known) && link.IsDropped => RejudgementRefusals.Unchanged,
            (Rejudgement.Carried, _) when IsJudged(link, known) && !link.IsDropped => RejudgementRefusals.Unchanged,
            _ => null,
        };

    // For this version, and with the words that its excerpt has now.
    private bool IsJudged(EvidenceLink link, Known known) =>
        link.JudgedVersion == Version && link.ExcerptVersion == ExcerptOf(link, known).Version;

    // Dropping is always possible; whatever counts on must still have something to speak to, and a right to speak.
    private Refusal? CheckUse(EvidenceLink link, Rejudgement verdict, Known known) =>
        verdict switch
        {
            Rejudgement.Dropped => null,
            _ when !HasWhatIsSpokenTo(link) => RejudgementRefusals.PartGone,
            _ when RestsOnNothing(link, known) => RejudgementRefusals.ReadingsTakenBack,
            _ => Admission.Check(ExcerptOf(link, known), known),
        };

    private static bool RestsOnNothing(EvidenceLink link, Known known) =>
        link.Codings is not [] && link.Codings.All(id => !LivesOn(known.Find<Coding>(id.Value), known));

    // A reading that gave way to another lives on in that one.
    private static bool LivesOn(Coding? coding, Known known)
    {
        var seen = new HashSet<CodingId>();
        while (coding is { IsStanding: false, ReplacedBy: { } by } && seen.Add(by))
        {
            coding = known.Find<Coding>(by.Value);
        }

        return coding is not { IsStanding: false };
    }

    private static Excerpt ExcerptOf(EvidenceLink link, Known known) =>
        known.Find<Excerpt>(link.ExcerptId.Value)
        ?? throw new UnreachableException("Evidence is never known without the excerpt it leans on.");

    private bool HasWhatIsSpokenTo(EvidenceLink link) =>
        (link.Element is not { } element || Parts.Contains(element.Value))
        && (link.Link is not { } between || Parts.Contains(between.Value));
}
