using System.Globalization;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Pages;
using TheoryLedger.Server.Pages.Forms;

namespace TheoryLedger.Server.Withdrawals;

/// <summary>What has to be before one's eyes to deal with a request to withdraw.</summary>
internal static class WithdrawalLines
{
    public static IReadOnlyList<FormLine> Told(this WithdrawalView view) =>
        [
            new("They asked", view.Request),
            .. view.Asked is { } asked
                ? [new FormLine("How far", Words.Of(WithdrawalWords.Of(asked)))]
                : Array.Empty<FormLine>(),
            .. view.Decided is { } decided ? Decided(decided) : [],
            .. view.Approvals is { Count: var approved and > 0 }
                ? [new FormLine("Approvals so far", Words.Of(approved.ToString(CultureInfo.InvariantCulture)))]
                : Array.Empty<FormLine>(),
        ];

    private static IEnumerable<FormLine> Decided(WithdrawalDecisionView decided) =>
        [
            new("It was", Words.Of(Plain.Of(decided.Answer))),
            .. decided.Scope is { } scope
                ? [new FormLine("So far", Words.Of(WithdrawalWords.Of(scope)))]
                : Array.Empty<FormLine>(),
            new("Because", decided.Reason),
        ];
}
