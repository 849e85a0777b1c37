using TheoryLedger.Ledger;
using TheoryLedger.Server.Pages.Forms;

namespace TheoryLedger.Server.Suggestions;

/// <summary>Asks why a suggestion is not taken.</summary>
public sealed class RejectSuggestionForm() : ChangeForm<SuggestionView>(typeof(RejectSuggestionEndpoint))
{
    public override string Offer => "Reject it";

    public override string Means => "Nothing is recorded of it. The suggestion stays to be read.";

    public override bool Suits(string? state) => state == "offered";

    internal override Task<FormShown> AskAsync(SuggestionView view, FormRoom room) =>
        Task.FromResult(
            new FormShown(
                "Reject a suggestion",
                "Reject it",
                [Ask.Part(Ask.Reason("Why", "The passage speaks of money, and of trust only in the next paragraph."))]
            )
            {
                Says = "Only people answer suggestions, and each has one answer.",
                Lines = [new("Proposed by", Words.Of(view.Software)), new("It proposes", view.Proposal)],
            }
        );
}
