using TheoryLedger.Server.Lineage;
using TheoryLedger.Server.Pages;
using TheoryLedger.Server.Pages.Forms;

namespace TheoryLedger.Server.Sources;

/// <summary>Asks for a figure that a source states about itself.</summary>
public sealed class ReportFigureForm() : ChangeForm<SourceView>(typeof(ReportFigureEndpoint))
{
    public override string Offer => "Note a figure that it states";

    public override string Means => "Such as how many it spoke to, or included.";

    protected override string? Denied(Portrait thing, Reader reader) =>
        thing.Has.Contains(Portraits.Mark.Speech)
            ? "It is somebody speaking; what they say is marked in its text, and is no figure of a publication."
            : null;

    internal override Task<FormShown> AskAsync(SourceView view, FormRoom room) =>
        Task.FromResult(
            new FormShown(
                "Note a figure",
                "Note it",
                [
                    Ask.Part(
                        Ask.Line("what", "What is counted") with
                        {
                            Help = "Such as: papers included, people interviewed.",
                        },
                        Ask.Line("value", "The count, where it is a whole number", isNeeded: false),
                        Ask.Line("text", "Otherwise the figure as printed", isNeeded: false),
                        Ask.Line("place", "Where it stands", isNeeded: false)
                    ),
                ]
            )
            {
                Says = "As the source states it. Where its own figures differ, each is noted, and none is made up.",
            }
        );
}
