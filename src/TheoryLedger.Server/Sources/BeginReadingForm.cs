using TheoryLedger.Server.Pages.Forms;

namespace TheoryLedger.Server.Sources;

/// <summary>Says that somebody begins to read a source for theory.</summary>
public sealed class BeginReadingForm() : ChangeForm<SourceView>(typeof(BeginReadingEndpoint))
{
    public override string Offer => "Begin to read it";

    public override bool Suits(string? state) => state != "excluded";

    internal override Task<FormShown> AskAsync(SourceView view, FormRoom room) =>
        Task.FromResult(
            new FormShown("Begin to read a source", "Begin", [])
            {
                Says =
                    "For theory, or once more in the light of what was learnt since. It is kept who read it and when.",
            }
        );
}
