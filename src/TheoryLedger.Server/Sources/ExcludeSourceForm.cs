using TheoryLedger.Server.Pages.Forms;

namespace TheoryLedger.Server.Sources;

/// <summary>Asks why a source is taken out.</summary>
public sealed class ExcludeSourceForm() : ChangeForm<SourceView>(typeof(ExcludeSourceEndpoint))
{
    public override string Offer => "Exclude it";

    public override bool Suits(string? state) => state != "excluded";

    internal override Task<FormShown> AskAsync(SourceView view, FormRoom room) =>
        Task.FromResult(new FormShown("Exclude a source", "Exclude it", [Ask.Part(Ask.Reason())]));
}
