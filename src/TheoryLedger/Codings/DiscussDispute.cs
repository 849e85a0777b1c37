using TheoryLedger.Contributors;
using TheoryLedger.Ledger;

namespace TheoryLedger.Codings;

/// <summary>Keeps what was said about a dispute, and among whom.</summary>
public sealed record DiscussDispute(DisputeId DisputeId, IReadOnlyList<ContributorId> Among, Words Note)
    : Command,
        IChange<Coding>
{
    public override IEnumerable<Guid> RestsOn => Among.Select(a => a.Value);

    public Decision Decide(Coding state, Known known) =>
        (state.Ended ?? state.CheckDispute(DisputeId) ?? CheckAmong(known)) is { } refusal
            ? refusal
            : new CodingDiscussed(DisputeId, Among, Note.Concerning(state.Concerns(known)));

    private Refusal? CheckAmong(Known known) =>
        Among
            .Where(a => known.Find<Contributor>(a.Value) is null)
            .Select(a => Framing.Unknown("contributor", a.Value))
            .FirstOrDefault();
}
