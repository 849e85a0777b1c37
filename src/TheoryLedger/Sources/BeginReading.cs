using TheoryLedger.Contributors;
using TheoryLedger.Ledger;

namespace TheoryLedger.Sources;

/// <summary>Begins to read a source for theory, or takes it up once more in the light of what was learnt since.</summary>
public sealed record BeginReading(ContributorId? Reader = null) : Command, IChange<Source>
{
    public override IEnumerable<Guid> RestsOn => Reader is { } reader ? [reader.Value] : [];

    public Decision Decide(Source state, Known known) =>
        (Reader ?? DecidedBy[0]) switch
        {
            var reader when Framing.CheckJudge(reader, known) is { } refusal => refusal,
            var reader => new ReadingBegun(reader),
        };
}
