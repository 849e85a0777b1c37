using TheoryLedger.Consultations;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Pages;
using TheoryLedger.Server.Pages.Forms;

namespace TheoryLedger.Server.Consultations;

/// <summary>Asks what the team made of advice.</summary>
public sealed class AnswerAdviceForm() : ChangeForm<ConsultationView>(typeof(AnswerAdviceEndpoint))
{
    public override string Offer => "Answer their advice";

    internal override async Task<FormShown> AskAsync(ConsultationView view, FormRoom room) =>
        new(
            "Answer advice",
            "Answer it",
            [
                Ask.Part(
                    Ask.Thing(
                        "adviceId",
                        "The advice",
                        [.. view.Advice.OrderBy(a => a.Answers.Count).Select(a => new FormChoice($"{a.Id}", a.Advice))]
                    ),
                    Ask.One<AdviceResponse>("response", "It was", room.Frame, says: Says),
                    await RevisionAsync(room),
                    Ask.Prose("reason", "Why")
                ),
            ]
        )
        {
            Says =
                "Advice that changed something is answered by the version that it led to; other advice, by the reason why it led to none.",
            Steps =
                view.Advice.Count > 0
                    ? []
                    :
                    [
                        new(
                            $"work/give-advice?on={view.Id}",
                            Words.Of("Nothing is recorded of what they advised: record it first.")
                        ),
                    ],
        };

    private static async Task<FormField> RevisionAsync(FormRoom room) =>
        new("revision/id,revision/version", "The version that it led to, if to one", FormFieldKind.Choice)
        {
            Choices = await room.WordedAsync(),
        };

    private static string Says(AdviceResponse response) =>
        response switch
        {
            AdviceResponse.Accepted => "accepted",
            AdviceResponse.Partly => "accepted in part",
            AdviceResponse.Declined => "declined",
            _ => Plain.Of(response),
        };
}
