using TheoryLedger.Ledger;
using TheoryLedger.Server.Pages.Forms;

namespace TheoryLedger.Server.Suggestions;

/// <summary>Asks what was recorded of a suggestion, and what was changed.</summary>
public sealed class EditSuggestionForm() : ChangeForm<SuggestionView>(typeof(EditSuggestionEndpoint))
{
    public override string Offer => "Accept it with changes";

    public override string Means => "It was recorded, but not as the software proposed it.";

    public override bool Suits(string? state) => state == "offered";

    internal override async Task<FormShown> AskAsync(SuggestionView view, FormRoom room) =>
        new(
            "Accept a suggestion with changes",
            "Record it",
            [
                Ask.Part(
                    Ask.Version("recordedAs", "What was recorded of it", await room.RecordedAsync()),
                    Ask.Prose("changes", "What was changed, and why") with
                    {
                        Examples = ["The code is right; the reading took a hope for an outcome, and says so now."],
                    }
                ),
            ]
        )
        {
            Says =
                "Only people answer suggestions, and each has one answer. Record first what comes of it; then say here which record that is.",
            Lines = [new("Proposed by", Words.Of(view.Software)), new("It proposes", view.Proposal)],
        };
}
