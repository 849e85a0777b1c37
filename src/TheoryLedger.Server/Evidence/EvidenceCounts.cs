using System.Text.Json.Serialization;
using TheoryLedger.Configurations;
using TheoryLedger.Evidence;
using TheoryLedger.Server.Reading;
using ConfigurationLink = TheoryLedger.Configurations.Link;

namespace TheoryLedger.Server.Evidence;

/// <summary>How much evidence stands for and against a configuration, or a part of it.</summary>
/// <param name="Own">Judged on the present version, from the review's own sources.</param>
/// <param name="Reported">Judged on the present version, from notes of what was published.</param>
/// <param name="Inherited">Judged on an earlier version, or with other words than the excerpt has now, and not looked at again since.</param>
public sealed record EvidenceCounts(StanceCounts Own, StanceCounts Reported, StanceCounts Inherited)
{
    /// <summary>Said by somebody who has withdrawn since, and counted nowhere else.</summary>
    public StanceCounts Withdrawn { get; init; } = new(0, 0, 0);

    /// <summary>From a source that was excluded since, and counted nowhere else.</summary>
    public StanceCounts Excluded { get; init; } = new(0, 0, 0);

    /// <summary>Resting on readings all of which were taken back since, and counted nowhere else.</summary>
    public StanceCounts TakenBack { get; init; } = new(0, 0, 0);

    /// <summary>Of what is own, reported or inherited: from sources that nobody has screened or taken in.</summary>
    public StanceCounts Unscreened { get; init; } = new(0, 0, 0);

    /// <summary>How much of one stance stands, whether it counts or not.</summary>
    public int Standing(Stance stance) =>
        new[] { Own, Reported, Inherited, Withdrawn, Excluded, TakenBack }.Sum(counts => counts.Of(stance));

    /// <summary>How a piece of standing evidence points at its configuration.</summary>
    public const string Kind = "judges";

    /// <summary>Counts pointers at one configuration that is now at this version.</summary>
    /// <param name="judgements">The pointers, marked by what keeps them from judging it as it stands.</param>
    /// <param name="present">That version.</param>
    /// <param name="unscreened">Evidence from sources that nobody has screened.</param>
    public static EvidenceCounts Of(IEnumerable<Pointer> judgements, int present, IReadOnlySet<Guid> unscreened)
    {
        ArgumentNullException.ThrowIfNull(unscreened);
        var pointers = judgements.ToList();
        var judged = pointers.Where(p => p.Kind == Kind).Select(p => p.LabelAs<Judgement>()).ToList();
        var carried = judged.Where(j => j.Version >= present).ToList();
        var earlier = judged.Where(j => j.Version < present);
        var moved = pointers.Where(p => p.Kind == Moved.Kind).Select(p => p.LabelAs<Judgement>());
        return new(
            StanceCounts.Of(carried.Where(j => j.Nature == EvidenceNature.Own)),
            StanceCounts.Of(carried.Where(j => j.Nature == EvidenceNature.Reported)),
            StanceCounts.Of(earlier.Concat(moved))
        )
        {
            Withdrawn = StanceCounts.Of(
                pointers.Where(p => p.Kind == Evidence.Withdrawn.Kind).Select(p => p.LabelAs<Judgement>())
            ),
            Excluded = StanceCounts.Of(
                pointers.Where(p => p.Kind == FromSources.Kind).Select(p => p.LabelAs<Judgement>())
            ),
            TakenBack = StanceCounts.Of(
                pointers.Where(p => p.Kind == Evidence.TakenBack.Kind).Select(p => p.LabelAs<Judgement>())
            ),
            Unscreened = StanceCounts.Of(
                pointers
                    .Where(p => p.Kind is Kind or Moved.Kind && unscreened.Contains(p.Source))
                    .Select(p => p.LabelAs<Judgement>())
            ),
        };
    }
}

/// <summary>How many pieces of evidence speak which way.</summary>
public sealed record StanceCounts(int Supports, int Contradicts, int Qualifies)
{
    public int Of(Stance stance) =>
        stance switch
        {
            Stance.Supports => Supports,
            Stance.Contradicts => Contradicts,
            _ => Qualifies,
        };

    public static StanceCounts Of(IEnumerable<Judgement> judgements)
    {
        var stances = judgements.CountBy(j => j.Stance).ToDictionary();
        return new(
            stances.GetValueOrDefault(Stance.Supports),
            stances.GetValueOrDefault(Stance.Contradicts),
            stances.GetValueOrDefault(Stance.Qualifies)
        );
    }
}

/// <summary>What a piece of evidence says of the configuration it points at.</summary>
/// <param name="Stance">Which way it speaks.</param>
/// <param name="Nature">From a source itself, or from notes about it.</param>
/// <param name="Version">The version of the configuration that was last judged.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Skip)]
public sealed record Judgement(Stance Stance, EvidenceNature Nature, int Version)
{
    /// <summary>How much it counts.</summary>
    public Weight Weight { get; init; }

    /// <summary>The one element that it speaks of.</summary>
    public Guid? Element { get; init; }

    /// <summary>The one link that it speaks of.</summary>
    public Guid? Link { get; init; }

    /// <summary>Whether it bears on any of these elements: because it speaks of one, of a link of one, or of the whole.</summary>
    public bool BearsOn(IReadOnlyCollection<Guid> elements, ConfigurationForm? form) =>
        Element is { } element ? elements.Contains(element)
        : Link is { } link
            ? form?.Links.FirstOrDefault(l => l.Id.Value == link) is not { } known || Touches(known, elements)
        : true;

    private static bool Touches(ConfigurationLink link, IReadOnlyCollection<Guid> elements) =>
        elements.Contains(link.From.Value) || elements.Contains(link.To.Value);
}
