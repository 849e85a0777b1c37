using TheoryLedger.Codings;
using TheoryLedger.Configurations;
using TheoryLedger.Evidence;
using TheoryLedger.Impact;
using TheoryLedger.Ledger;
using TheoryLedger.ProgrammeTheories;
using TheoryLedger.Server.Codings;
using TheoryLedger.Server.Constructs;
using TheoryLedger.Server.ProgrammeTheories;
using TheoryLedger.Sources;

namespace TheoryLedger.Server.Impact;

/// <summary>Says of what was fetched what it rests on.</summary>
internal static class BasisReader
{
    public static Basis BasisOf(PickedMatter picked)
    {
        var standing = new StandingCodings(picked.Codings);
        var places = Places(picked.Configurations);
        var givenUp = picked
            .Configurations.Where(c => c.State != ConfigurationStatus.Open)
            .Select(c => c.Id)
            .ToHashSet();
        return new()
        {
            Sources = [.. picked.Sources.Select(Of)],
            Excerpts = [.. picked.Excerpts.Select(x => Of(x, picked))],
            Codings =
            [
                .. picked
                    .Codings.Where(c => c.State == CodingState.Standing)
                    .Select(c => new MadeCoding(c.Id, new(c.ExcerptId.Value, c.Readers(), c.Coded.Phase))),
            ],
            Evidence = [.. picked.Evidence.Select(e => Of(e, standing, givenUp))],
            Configurations = [.. picked.Configurations.Select(c => c.Id)],
            Constructs = [.. picked.Constructs.Select(c => Of(c, [.. places[c.Id].Distinct()]))],
            DemiRegularities = [.. picked.Regularities.Select(Of)],
            Theories = TheoriesOf([.. picked.Theories, .. picked.Guidance]),
        };
    }

    // What rests on one statement of a theory rests on that statement, as long as the theory makes it.
    private static IReadOnlyList<StatedTheory> TheoriesOf(IReadOnlyList<TheoryPick> theories)
    {
        var made = theories.SelectMany(t => t.Statements).Select(s => s.Id.Value).ToHashSet();
        return [.. theories.Select(t => new StatedTheory(t.Id, [.. t.Statements.Select(s => Of(s, IsHeld(t)))]))];

        StatedSentence Of(Statement statement, bool isHeld) =>
            new(statement.Id.Value, isHeld ? [.. statement.RestsOn.Select(Ground)] : []);

        // Guidance has no state; a theory that was refuted or superseded holds nothing up, as a configuration that was.
        static bool IsHeld(TheoryPick theory) => theory.State is null or TheoryState.Open;

        Guid Ground(Ref meant) => meant.Part is { } part && made.Contains(part) ? part : meant.Id;
    }

    /// <summary>By construct, the configurations that are worked on in which it stands.</summary>
    private static ILookup<Guid, Guid> Places(IEnumerable<ConfigurationPick> configurations) =>
        configurations
            .Where(c => c.State == ConfigurationStatus.Open)
            .SelectMany(c => c.Form.Elements.Select(e => (Construct: e.Construct?.Value, Configuration: c.Id)))
            .Where(place => place.Construct is not null)
            .ToLookup(place => place.Construct!.Value, place => place.Configuration);

    private static ReadSource Of(SourcePick source) =>
        new(
            new(source.Id),
            source.Kind,
            [.. source.Appraisals.Where(a => a.Aspect == AppraisalAspect.Rigour).Select(a => a.Level)]
        );

    private static MarkedExcerpt Of(ExcerptPick excerpt, PickedMatter picked) =>
        new(
            excerpt.Id,
            excerpt.SourceId,
            [.. picked.People[excerpt.Id]],
            excerpt.Marked.Phase,
            [.. excerpt.Appraisals.Where(a => a.Aspect == AppraisalAspect.Rigour).Select(a => a.Level)]
        );

    // What spoke for a configuration that the team has given up holds nothing up, and nothing rests on it through that.
    private static LinkedEvidence Of(EvidencePick link, StandingCodings standing, HashSet<Guid> givenUp) =>
        new(
            link.Id,
            link.ConfigurationId.Value,
            link.Stance == Stance.Supports && !givenUp.Contains(link.ConfigurationId.Value),
            new(link.ExcerptId.Value, link.Linked.DecidedBy, link.Linked.Phase),
            standing.Among(link.Codings) is [_, ..] left ? left : [.. link.Codings.Select(c => c.Value)]
        );

    // One that was refuted or retired holds nothing up; one that was merged or split lives on in what was made from it.
    private static NamedConstruct Of(ConstructPick construct, IReadOnlyList<Guid> configurations)
    {
        var isGivenUp = construct.State is ConstructState.Refuted or ConstructState.Retired;
        return new(
            construct.Id,
            isGivenUp ? [] : [.. construct.Origin.From.Select(r => r.Id)],
            construct.Defined.DecidedBy,
            construct.Defined.Phase,
            isGivenUp ? [] : configurations
        );
    }

    private static SeenRegularity Of(RegularityPick regularity)
    {
        var seen = regularity.Revised.LastOrDefault(regularity.Identified);
        return new(
            regularity.Id,
            [.. regularity.Cases.Where(c => c.Holds).SelectMany(c => c.Shown).Select(r => r.Id)],
            seen.DecidedBy,
            seen.Phase
        );
    }
}

/// <summary>Which codings stand, and which of them took the place of others.</summary>
internal sealed class StandingCodings(IReadOnlyList<CodingPick> codings)
{
    private readonly Dictionary<Guid, CodingPick> _codings = codings.ToDictionary(c => c.Id);

    /// <summary>Those that stand: a coding that was replaced lives on in the one that took its place.</summary>
    public IReadOnlyList<Guid> Among(IEnumerable<CodingId> ids) =>
        [.. ids.Select(id => Last(id.Value)).OfType<Guid>().Distinct()];

    private Guid? Last(Guid id)
    {
        var seen = new HashSet<Guid>();
        while (seen.Add(id) && _codings.TryGetValue(id, out var coding))
        {
            if (coding.State == CodingState.Standing)
            {
                return id;
            }

            if (coding.ReplacedBy is not { } by)
            {
                return null;
            }

            id = by.Value;
        }

        return null;
    }
}
