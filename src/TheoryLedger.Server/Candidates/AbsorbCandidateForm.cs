using TheoryLedger.Server.Pages.Forms;

namespace TheoryLedger.Server.Candidates;

/// <summary>Asks which theory or configuration takes a candidate in.</summary>
public sealed class AbsorbCandidateForm() : ChangeForm<CandidateView>(typeof(AbsorbCandidateEndpoint))
{
    public override string Offer => "Take it into a theory";

    public override string Means => "It lives on in a theory or configuration.";

    public override bool Suits(string? state) => state == "open";

    internal override async Task<FormShown> AskAsync(CandidateView view, FormRoom room) =>
        new(
            "Take a candidate into a theory",
            "Take it in",
            [
                Ask.Part(Ask.Version("into", "What takes it in, as it is worded now", await room.WordedAsync())),
                .. await room.WhyAsync(),
            ]
        )
        {
            Says = "The candidate is closed, and names what it went into.",
            Lines = CandidateLines.Of(view),
        };
}
