using TheoryLedger.Candidates;
using TheoryLedger.Server.Pages.Forms;

namespace TheoryLedger.Server.Candidates;

/// <summary>Asks how urgently a candidate is to be tested.</summary>
public sealed class PrioritiseCandidateForm() : ChangeForm<CandidateView>(typeof(PrioritiseCandidateEndpoint))
{
    public override string Offer => "Say how urgent it is";

    public override bool Suits(string? state) => state == "open";

    internal override async Task<FormShown> AskAsync(CandidateView view, FormRoom room) =>
        new(
            "Say how urgently a candidate is to be tested",
            "Record it",
            [
                Ask.Part(Ask.One<Priority>("priority", "How urgently it is to be tested", room.Frame, view.Priority)),
                .. await room.WhyAsync(),
            ]
        )
        {
            Says = "Every priority that it was given is kept, with its reason.",
            Lines = CandidateLines.Of(view),
        };
}
