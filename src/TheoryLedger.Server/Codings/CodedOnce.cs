using TheoryLedger.Codings;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Recording;

namespace TheoryLedger.Server.Codings;

/// <summary>One person reads an excerpt under one code, as one thing, once alone, and once after discussion.</summary>
public sealed record CodedOnce() : OnlyOnce("coding 1", "coding")
{
    public override IEnumerable<(string, Guid?)> Added(IEnumerable<LedgerEvent> facts) =>
        facts
            .OfType<ExcerptCoded>()
            .Select(e => ($"{e.ExcerptId} {e.CodeId} {e.Role} {e.Coder} {e.Round}", e.Replaces?.Value));

    public override string? KeyOf(object thing) =>
        thing is Coding { IsStanding: true } c ? $"{c.ExcerptId} {c.CodeId} {c.Role} {c.Coder} {c.Round}" : null;

    public override Refusal Refuse(Guid standing) => CodingRefusals.Repeated(standing);
}
