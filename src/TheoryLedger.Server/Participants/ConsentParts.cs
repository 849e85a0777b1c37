using TheoryLedger.Ledger;
using TheoryLedger.Participants;
using TheoryLedger.Server.Pages.Forms;

namespace TheoryLedger.Server.Participants;

/// <summary>Asks what a participant agrees to.</summary>
internal static class ConsentParts
{
    public static FormPart Of(FormFrame frame, Consent? now = null) =>
        Ask.Group(
            "What they agree to",
            new FormField("consent/analysis", "That what they said is analysed", FormFieldKind.Radio)
            {
                IsNeeded = true,
                Value = now is null ? null : Words.Of(now.Analysis ? "true" : "false"),
                Choices = [new("true", Words.Of("yes")), new("false", Words.Of("no"))],
            },
            Ask.One("consent/quotation", "That they are quoted", frame, now?.Quotation),
            Ask.One("consent/audience", "Who may read the quotes", frame, now?.Audience)
        );
}
