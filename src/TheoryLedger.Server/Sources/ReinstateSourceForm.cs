using TheoryLedger.Server.Pages.Forms;

namespace TheoryLedger.Server.Sources;

/// <summary>Asks why a source is let in again.</summary>
public sealed class ReinstateSourceForm() : ChangeForm<SourceView>(typeof(ReinstateSourceEndpoint))
{
    public override string Offer => "Let it in again";

    public override bool Suits(string? state) => state == "excluded";

    internal override Task<FormShown> AskAsync(SourceView view, FormRoom room) =>
        Task.FromResult(new FormShown("Let a source in again", "Let it in", [Ask.Part(Ask.Reason())]));
}
