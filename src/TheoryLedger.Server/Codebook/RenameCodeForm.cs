using TheoryLedger.Server.Pages.Forms;

namespace TheoryLedger.Server.Codebook;

/// <summary>Asks for another label of a code.</summary>
public sealed class RenameCodeForm() : ChangeForm<CodeView>(typeof(RenameCodeEndpoint))
{
    public override string Offer => "Rename it";

    public override bool Suits(string? state) => state == "in-use";

    internal override Task<FormShown> AskAsync(CodeView view, FormRoom room) =>
        Task.FromResult(
            new FormShown(
                "Rename a code",
                "Rename it",
                [Ask.Part(Ask.Line("label", "Label", view.Label), Ask.Reason())]
            )
            {
                Says = "The meaning stays as it is; to change that, redefine it.",
            }
        );
}
