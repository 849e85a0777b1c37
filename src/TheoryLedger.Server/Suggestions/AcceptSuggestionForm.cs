using TheoryLedger.Ledger;
using TheoryLedger.Server.Pages.Forms;

namespace TheoryLedger.Server.Suggestions;

/// <summary>Asks what was recorded of a suggestion that is taken as it is.</summary>
public sealed class AcceptSuggestionForm() : ChangeForm<SuggestionView>(typeof(AcceptSuggestionEndpoint))
{
    public override string Offer => "Accept it as it is";

    public override string Means => "It was recorded as the software proposed it.";

    public override bool Suits(string? state) => state == "offered";

    internal override async Task<FormShown> AskAsync(SuggestionView view, FormRoom room) =>
        new(
            "Accept a suggestion",
            "Accept it",
            [
                Ask.Part(
                    Ask.Version("recordedAs", "What was recorded of it", await room.RecordedAsync()),
                    Ask.Reason("Why", "Read against the passage, it says what the passage says.")
                ),
            ]
        )
        {
            Says =
                "Only people answer suggestions, and each has one answer. Record first what comes of it; then say here which record that is.",
            Lines = [new("Proposed by", Words.Of(view.Software)), new("It proposes", view.Proposal)],
        };
}
