using TheoryLedger.Server.Pages.Forms;
using TheoryLedger.Sources;

namespace TheoryLedger.Server.Sources;

/// <summary>Asks how relevant, rich or rigorous a source is.</summary>
public sealed class AppraiseSourceForm() : ChangeForm<SourceView>(typeof(AppraiseSourceEndpoint))
{
    public override string Offer => "Appraise it";

    internal override Task<FormShown> AskAsync(SourceView view, FormRoom room) =>
        Task.FromResult(
            new FormShown(
                "Appraise a source",
                "Record the judgement",
                [
                    Ask.Part(
                        Ask.One<AppraisalAspect>("aspect", "What is judged", room.Frame),
                        Ask.One<AppraisalLevel>("level", "How high it is", room.Frame),
                        Ask.Reason()
                    ),
                ]
            )
            {
                Says = "Relevance, richness and rigour are judged apart: a source may be rich and not rigorous.",
            }
        );
}
