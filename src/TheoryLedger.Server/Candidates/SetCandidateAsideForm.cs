using TheoryLedger.Server.Pages.Forms;

namespace TheoryLedger.Server.Candidates;

/// <summary>Asks why a candidate is not looked into further.</summary>
public sealed class SetCandidateAsideForm() : ChangeForm<CandidateView>(typeof(SetCandidateAsideEndpoint))
{
    public override string Offer => "Set it aside";

    public override string Means => "It is not looked into further; it stays to be read, with the reason.";

    public override bool Suits(string? state) => state == "open";

    internal override async Task<FormShown> AskAsync(CandidateView view, FormRoom room) =>
        new("Set a candidate aside", "Set it aside", [.. await room.WhyAsync()])
        {
            Says = "It is no longer looked into. Whoever thinks better of it logs it anew.",
            Lines = CandidateLines.Of(view),
        };
}
