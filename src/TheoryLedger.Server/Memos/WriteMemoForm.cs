using TheoryLedger.Memos;
using TheoryLedger.Server.Pages.Forms;

namespace TheoryLedger.Server.Memos;

/// <summary>Asks for a thought about anything in the review.</summary>
public sealed class WriteMemoForm() : StartForm(typeof(WriteMemoEndpoint))
{
    public override string Offer => "Write a memo";

    public override string On => DecisionForms.Anything;

    public override string Shelf => MemoView.Concept;

    internal override Task<FormShown?> AskAsync(FormRoom room) =>
        Task.FromResult<FormShown?>(
            new FormShown(
                "Write a memo",
                "Keep it",
                [
                    Ask.Part(
                        Ask.One<MemoKind>("kind", "What it is", room.Frame, MemoKind.Analytic),
                        Ask.Prose("text", "What you think"),
                        Ask.Hidden("about/0/id", room.Asked.On ?? room.AsOf.Moment.Review)
                    ),
                ]
            )
            {
                Says = "Memos are words of the team: they are kept encrypted, and leave with whoever they speak of.",
            }
        );
}
