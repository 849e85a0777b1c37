using TheoryLedger.Server.Pages.Forms;

namespace TheoryLedger.Server.Codings;

/// <summary>Asks why somebody disagrees with a reading.</summary>
public sealed class DisputeCodingForm() : ChangeForm<CodingView>(typeof(DisputeCodingEndpoint))
{
    public override string Offer => "Dispute this reading";

    public override bool Suits(string? state) => state == "standing";

    internal override async Task<FormShown> AskAsync(CodingView view, FormRoom room) =>
        new("Dispute a reading", "Dispute it", [Ask.Part(Ask.Reason("Why you disagree"))])
        {
            Says = "The reading stays as it is until the dispute is settled. Both sides are kept.",
            Lines = await room.LinesAsync(view),
        };
}
