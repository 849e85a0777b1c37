using TheoryLedger.Ledger;
using TheoryLedger.Reviews;
using TheoryLedger.Server.Pages;
using TheoryLedger.Server.Pages.Forms;

namespace TheoryLedger.Server.Reviews;

/// <summary>Asks what the review asks from now on.</summary>
public sealed class RefocusScopeForm() : ReviewForm(typeof(RefocusScopeEndpoint))
{
    public override string Offer => "Refocus the scope";

    public override string Means => "What the review asks is narrowed, widened or turned.";

    internal override Task<FormShown> AskAsync(ReviewView view, FormRoom room) =>
        Task.FromResult(
            new FormShown(
                "Refocus the scope",
                "Refocus it",
                [
                    Ask.Part(Ask.Prose("question", "Its question", Words.Of(view.Question))),
                    Ask.Group(
                        "What it is for",
                        Ask.Several("objectives", "Objective", [.. view.Objectives.Select(Words.Of)], room)
                    ),
                    Ask.Part(
                        Ask.One("purpose", "What sort of question it is", room.Frame, view.Purpose, Says),
                        Ask.Prose(
                            "boundaries",
                            "What is left out",
                            view.Boundaries is { } b ? Words.Of(b) : null,
                            false
                        ),
                        Ask.Reason(
                            "Why",
                            "The first papers all speak of newcomers, and what holds for hosts would be a review of its own."
                        )
                    ),
                ]
            )
            {
                Says = "What it asked before is kept, and everything decided until now was decided under that.",
            }
        );

    private static string Says(ScopePurpose purpose) =>
        purpose switch
        {
            ScopePurpose.TheoryIntegrity => "theory integrity: does the theory of the programme hold as it was meant?",
            ScopePurpose.Adjudication => "adjudication: which of rival theories explains it better?",
            ScopePurpose.Comparison => "comparison: how does it come out in different settings and groups?",
            ScopePurpose.RealityTesting => "reality testing: does what policy intends come about in practice?",
            _ => Plain.Begin(Plain.Of(purpose)),
        };
}
