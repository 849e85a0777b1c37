using TheoryLedger.Server.Pages.Forms;

namespace TheoryLedger.Server.Sources;

/// <summary>Asks into which phase a source is taken, and why.</summary>
public sealed class IncludeSourceForm() : ChangeForm<SourceView>(typeof(IncludeSourceEndpoint))
{
    public override string Offer => "Include it";

    public override bool Suits(string? state) => state != "excluded";

    internal override Task<FormShown> AskAsync(SourceView view, FormRoom room) =>
        Task.FromResult(
            new FormShown(
                "Include a source",
                "Include it",
                [Ask.Part(Ask.Thing("inPhase", "Into which phase", room.Frame.Phases), Ask.Reason())]
            )
        );
}
