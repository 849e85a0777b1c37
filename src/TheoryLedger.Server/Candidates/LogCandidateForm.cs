using TheoryLedger.Candidates;
using TheoryLedger.Server.Pages.Forms;

namespace TheoryLedger.Server.Candidates;

/// <summary>Asks for a rough theory that is to be looked into.</summary>
public sealed class LogCandidateForm() : StartForm(typeof(LogCandidateEndpoint))
{
    public override string Offer => "Log a candidate theory";

    public override string Shelf => CandidateView.Concept;

    internal override async Task<FormShown?> AskAsync(FormRoom room) =>
        new(
            "Log a candidate theory",
            "Log it",
            [
                Ask.Group(
                    "The candidate, in a sentence",
                    Ask.Line("statement/if", "If"),
                    Ask.Line("statement/then", "then"),
                    Ask.Line("statement/because", "because", isNeeded: false)
                ),
                new([
                    Ask.One<CandidateOriginKind>("origin/kind", "It came from", room.Frame, kind: FormFieldKind.Choice),
                    .. (await room.OriginsAsync()).Select(FormPart.From),
                ])
                {
                    Legend = "Where it came from",
                    Help = "Of what was read, tick which passages. A hunch has nothing to point at.",
                },
                .. await room.WhyAsync(),
            ]
        )
        {
            Says =
                "A rough explanation that is worth looking into. It is ranked, taken into a theory or set aside later.",
        };
}
