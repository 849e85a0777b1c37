using TheoryLedger.Server.Pages.Forms;

namespace TheoryLedger.Server.Codings;

/// <summary>Asks why a reading is taken back.</summary>
public sealed class WithdrawCodingForm() : ChangeForm<CodingView>(typeof(WithdrawCodingEndpoint))
{
    public override string Offer => "Take it back";

    public override bool Suits(string? state) => state == "standing";

    internal override async Task<FormShown> AskAsync(CodingView view, FormRoom room) =>
        new("Take a reading back", "Take it back", [Ask.Part(Ask.Reason())]) { Lines = await room.LinesAsync(view) };
}
