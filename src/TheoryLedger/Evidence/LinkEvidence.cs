using TheoryLedger.Codings;
using TheoryLedger.Configurations;
using TheoryLedger.Excerpts;
using TheoryLedger.Ledger;
using TheoryLedger.Texts;

namespace TheoryLedger.Evidence;

/// <summary>Puts an excerpt forward as evidence for, against or qualifying a version of a configuration.</summary>
/// <param name="ExcerptId">The evidence.</param>
/// <param name="Stance">Which way it speaks.</param>
/// <param name="Reason">Why.</param>
/// <param name="Weight">How much it counts.</param>
/// <param name="ConfigurationVersion">The version that was judged; none: the present one.</param>
/// <param name="Element">The one element it speaks to.</param>
/// <param name="Link">The one link it speaks to; neither means the whole.</param>
/// <param name="Codings">The readings it rests on.</param>
/// <param name="ConfigurationId">The configuration.</param>
/// <param name="ExcerptVersion">The version of the excerpt that was judged, which must be the present one; none: the present one.</param>
public sealed record LinkEvidence(
    ExcerptId ExcerptId,
    Stance Stance,
    Words Reason,
    Weight Weight = Weight.Unstated,
    int? ConfigurationVersion = null,
    ElementId? Element = null,
    LinkId? Link = null,
    IReadOnlyList<CodingId>? Codings = null,
    ConfigurationId? ConfigurationId = null,
    int? ExcerptVersion = null
) : Command, IStart<EvidenceLink>
{
    private ConfigurationId Judged => ConfigurationId ?? default;

    public override IEnumerable<Guid> RestsOn =>
        [ExcerptId.Value, Judged.Value, .. (Codings ?? []).Select(c => c.Value)];

    public Decision Decide(Guid id, Known known) =>
        (known.Find<Excerpt>(ExcerptId.Value), known.Find<Configuration>(Judged.Value)) switch
        {
            (null, _) => Framing.Unknown("excerpt", ExcerptId.Value),
            (_, null) => Framing.Unknown("configuration", Judged.Value),
            ({ } excerpt, _)
                when (excerpt.CheckPresent(ExcerptVersion) ?? Admission.Check(excerpt, known)) is { } refusal =>
                refusal,
            (_, { } configuration) when CheckPart(configuration) is { } refusal => refusal,
            ({ } excerpt, _) when CheckCodings(excerpt, known) is { } refusal => refusal,
            ({ } excerpt, { } configuration) => Linked(excerpt, configuration, known),
        };

    private Refusal? CheckPart(Configuration configuration) =>
        (Element, Link) switch
        {
            _ when configuration.Closure is { } closure => closure,
            _ when configuration.CheckVersion(ConfigurationVersion) is { } unknown => unknown,
            ({ }, { }) => EvidenceRefusals.PartAmbiguous,
            ({ } element, _) when !Has(configuration, element.Value) => EvidenceRefusals.PartUnknown(
                "element",
                element.Value
            ),
            (_, { } link) when !Has(configuration, link.Value) => EvidenceRefusals.PartUnknown("link", link.Value),
            _ => null,
        };

    private bool Has(Configuration configuration, Guid part) =>
        configuration.PartsIn(ConfigurationVersion ?? configuration.Version).Contains(part);

    private Refusal? CheckCodings(Excerpt excerpt, Known known) =>
        (Codings ?? []).Select(c => CheckCoding(c, excerpt, known)).FirstOrDefault(r => r is not null);

    private Refusal? CheckCoding(CodingId id, Excerpt excerpt, Known known) =>
        known.Find<Coding>(id.Value) switch
        {
            null => Framing.Unknown("coding", id.Value),
            { IsStanding: false } => EvidenceRefusals.CodingNotStanding,
            { } coding when coding.ExcerptId != ExcerptId => EvidenceRefusals.CodingNotOfExcerpt,
            { } coding when coding.ExcerptVersion != excerpt.Version => EvidenceRefusals.CodingOfOtherWords,
            _ => null,
        };

    private EvidenceLinked Linked(Excerpt excerpt, Configuration configuration, Known known) =>
        new(
            ExcerptId,
            excerpt.Version,
            excerpt.SourceId,
            Judged,
            ConfigurationVersion ?? configuration.Version,
            Element,
            Link,
            Stance,
            Weight,
            excerpt.TextKind(known) == TextKind.Notes ? EvidenceNature.Reported : EvidenceNature.Own,
            [.. (Codings ?? []).Distinct()],
            Reason.Concerning(Admission.People(excerpt, known))
        );
}
