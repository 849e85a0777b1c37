using TheoryLedger.Ledger;
using TheoryLedger.Server.Pages.Forms;

namespace TheoryLedger.Server.Candidates;

/// <summary>What a candidate says, to have it before one's eyes when something is decided about it.</summary>
internal static class CandidateLines
{
    public static IReadOnlyList<FormLine> Of(CandidateView view) =>
        [
            new("If", Words.Of(view.Statement.If)),
            new("then", Words.Of(view.Statement.Then)),
            .. view.Statement.Because is { } because
                ? [new FormLine("because", Words.Of(because))]
                : Array.Empty<FormLine>(),
        ];
}
