using TheoryLedger.Server.Pages.Forms;
using TheoryLedger.Sources;

namespace TheoryLedger.Server.Sources;

/// <summary>Asks for one reviewer's verdict on a source.</summary>
public sealed class ScreenSourceForm() : ChangeForm<SourceView>(typeof(ScreenSourceEndpoint))
{
    public override string Offer => "Screen it";

    internal override Task<FormShown> AskAsync(SourceView view, FormRoom room) =>
        Task.FromResult(
            new FormShown(
                "Screen a source",
                "Record the verdict",
                [
                    Ask.Part(
                        Ask.One<ScreeningStage>("stage", "What you had before you", room.Frame),
                        Ask.One<ScreeningVerdict>("verdict", "Your verdict", room.Frame),
                        Ask.Reason()
                    ),
                ]
            )
            {
                Says =
                    "By the criteria that are in force now. Several people may screen the same source; where they differ, that is settled apart.",
            }
        );
}
