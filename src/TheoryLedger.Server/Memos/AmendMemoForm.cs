using TheoryLedger.Server.Pages.Forms;

namespace TheoryLedger.Server.Memos;

/// <summary>Asks what a memo is to say from now on.</summary>
public sealed class AmendMemoForm() : ChangeForm<MemoView>(typeof(AmendMemoEndpoint))
{
    public override string Offer => "Amend it";

    internal override Task<FormShown> AskAsync(MemoView view, FormRoom room) =>
        Task.FromResult(
            new FormShown(
                "Amend a memo",
                "Amend it",
                [Ask.Part(Ask.Prose("text", "What it says", view.Text), Ask.Reason())]
            )
            {
                Says = "What it said before is kept.",
            }
        );
}
