using TheoryLedger.Server.Pages.Forms;

namespace TheoryLedger.Server.Codebook;

/// <summary>Asks what a code is to mean from now on.</summary>
public sealed class RedefineCodeForm() : ChangeForm<CodeView>(typeof(RedefineCodeEndpoint))
{
    public override string Offer => "Redefine it";

    public override bool Suits(string? state) => state == "in-use";

    internal override Task<FormShown> AskAsync(CodeView view, FormRoom room) =>
        Task.FromResult(
            new FormShown(
                "Redefine a code",
                "Redefine it",
                [Ask.Part([.. DefinitionFields.Of(view.Definition), Ask.Reason()])]
            )
            {
                Says = "Readings made under the earlier meaning are kept, and marked to be looked at again.",
            }
        );
}
