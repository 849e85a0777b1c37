using TheoryLedger.Impact;

namespace TheoryLedger.Server.Impact;

/// <summary>A mechanism or configuration, what it rests on, and by how little it hangs, as much as fits into a row.</summary>
/// <param name="Id">Of the construct or configuration.</param>
/// <param name="Concept">Which of the two, as it is called in addresses.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Level">How far it is supported.</param>
/// <param name="Breadth">What it is held up by, counted.</param>
/// <param name="Sources">The fewest sources whose loss leaves it unsupported.</param>
/// <param name="Coders">The fewest readers.</param>
/// <param name="Participants">The fewest participants.</param>
public sealed record FragileRow(
    Guid Id,
    string Concept,
    string Name,
    SupportLevel Level,
    FoundOn Breadth,
    LossInBrief? Sources,
    LossInBrief? Coders,
    LossInBrief? Participants
)
{
    internal static FragileRow Of(FragileThing thing) =>
        new(
            thing.Id,
            thing.Concept,
            thing.Name,
            thing.Support.Level,
            thing.Breadth,
            LossInBrief.Of(thing.Sources),
            LossInBrief.Of(thing.Coders),
            LossInBrief.Of(thing.Participants)
        );
}

/// <summary>A smallest set, with the first of its members.</summary>
/// <param name="First">As many as are named.</param>
/// <param name="Size">How many there are.</param>
/// <param name="IsExact">False where fewer may do as well.</param>
public sealed record LossInBrief(IReadOnlyList<Guid> First, int Size, bool IsExact)
{
    // One more than these is named too: “and 1 more” says less in as much space.
    private const int Named = 3;

    internal static LossInBrief? Of(SmallestLoss? loss) =>
        loss is { } some
            ? new([.. some.Members.Take(some.Size == Named + 1 ? some.Size : Named)], some.Size, some.IsExact)
            : null;
}
