using TheoryLedger.Codebook;
using TheoryLedger.Codings;
using TheoryLedger.Configurations;
using TheoryLedger.Constructs;
using TheoryLedger.Contributors;
using TheoryLedger.Evidence;
using TheoryLedger.Excerpts;
using TheoryLedger.Guides;
using TheoryLedger.Ledger;
using TheoryLedger.Phases;
using TheoryLedger.ProgrammeTheories;
using TheoryLedger.Reviews;
using TheoryLedger.Sources;

namespace TheoryLedger.Generator;

/// <summary>A review in the making: what its people have at hand when they decide the next thing.</summary>
internal sealed class Study
{
    // As much as anybody has in mind; it bounds what has to be remembered.
    private const int InMind = 40_000;

    public Study(ReviewPlan plan)
    {
        Plan = plan;
        Chance = new Chance(plan.Seed);
        Calendar = new Calendar(plan, Chance);
        Desk = new Desk(plan, Chance, Calendar) { Frame = Frame };
        Say = new Phrases(Chance);
    }

    public ReviewPlan Plan { get; }

    public Chance Chance { get; }

    public Calendar Calendar { get; }

    public Desk Desk { get; }

    public Phrases Say { get; }

    public List<ContributorId> People { get; } = [];

    public List<PhaseId> Phases { get; } = [];

    /// <summary>Ended, but something may still be recorded late.</summary>
    public List<PhaseId> EndedPhases { get; } = [];

    public List<CodeId> Codes { get; } = [];

    public List<SourceId> Sources { get; } = [];

    public List<Noted> Excerpts { get; } = [];

    public List<ConstructId> Constructs { get; } = [];

    public List<ConfigurationId> Configurations { get; } = [];

    public Dictionary<ConfigurationId, List<EvidenceLinkId>> Evidence { get; } = [];

    public List<ProgrammeTheoryId> Theories { get; } = [];

    public Review Review => Desk.Find<Review>(Desk.Review)!;

    public List<GuideId> Guides { get; } = [];

    /// <summary>An excerpt to come back to; when there are too many, an old one is let go.</summary>
    public void Note(Noted excerpt)
    {
        if (Excerpts.Count < InMind)
        {
            Excerpts.Add(excerpt);
            return;
        }

        var at = Chance.Below(InMind);
        Forget(Excerpts[at]);
        Excerpts[at] = excerpt;
    }

    /// <summary>An excerpt that something will lean on from now on.</summary>
    public Noted AnyExcerpt() => Chance.Of(Excerpts).Hold();

    public Reasoning Why(params IReadOnlyList<Ref> triggers) =>
        new(
            Say.Reason(),
            Chance.Of(
                ReasoningOperation.Juxtapose,
                ReasoningOperation.Reconcile,
                ReasoningOperation.Adjudicate,
                ReasoningOperation.Consolidate,
                ReasoningOperation.Situate,
                ReasoningOperation.Retroduce
            ),
            triggers.Count > 0 || Excerpts.Count == 0 || Chance.In(0.3)
                ? triggers
                : [new Ref(Chance.Of(Excerpts).Id.Value)],
            Chance.In(0.2)
                ? new Alternatives(Considered.Some, [new Alternative(Say.Note(), Say.Reason())])
                : Alternatives.None
        );

    /// <summary>Why theory was restated: an excerpt prompted it.</summary>
    public Reasoning Prompted() => Why(new Ref(AnyExcerpt().Id.Value));

    /// <summary>A version of a configuration, as theory rests on it.</summary>
    public Ref? AnyConfiguration() => Configurations.Count == 0 ? null : VersionOf(Chance.Of(Configurations).Value);

    public Ref VersionOf(Guid id) => new(id, Desk.Find<IVersioned>(id)!.Version);

    private void Forget(Noted excerpt)
    {
        excerpt.Codings.ForEach(coding => Desk.Forget(coding.Value));
        if (!excerpt.IsHeld)
        {
            Desk.Forget(excerpt.Id.Value);
        }
    }

    private Command Frame(Command command)
    {
        if (People is [] || Phases is [] || command.IsAboutPhases)
        {
            return command with
            {
                DecidedBy = command.DecidedBy is [] && People is [var lead, ..] ? [lead] : command.DecidedBy,
            };
        }

        var framed = command with { DecidedBy = command.DecidedBy is [] ? Deciders() : command.DecidedBy };
        return EndedPhases.Count > 0 && Chance.In(0.02)
            ? Late(framed, Chance.Of(EndedPhases))
            : framed with
            {
                Phase = Phases[^1],
                DecidedAt = Calendar.Decided(),
            };
    }

    private Command Late(Command framed, PhaseId phase) =>
        framed with
        {
            Phase = phase,
            DecidedAt = Calendar.Before(Desk.LastChangeOf(phase.Value)),
        };

    private IReadOnlyList<ContributorId> Deciders() => Chance.In(0.15) ? Chance.Some(People, 3) : [Chance.Of(People)];
}

/// <summary>An excerpt that somebody marked, with the readings of it that stood last time anybody looked.</summary>
internal sealed record Noted(ExcerptId Id, List<CodingId> Codings)
{
    /// <summary>Whether something leans on it, so that it may not be forgotten.</summary>
    public bool IsHeld { get; private set; }

    public Noted Hold()
    {
        IsHeld = true;
        return this;
    }
}
