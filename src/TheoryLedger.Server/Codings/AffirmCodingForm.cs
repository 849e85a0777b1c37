using TheoryLedger.Server.Pages.Forms;

namespace TheoryLedger.Server.Codings;

/// <summary>Asks why a reading still holds.</summary>
public sealed class AffirmCodingForm() : ChangeForm<CodingView>(typeof(AffirmCodingEndpoint))
{
    public override string Offer => "Say that it still holds";

    public override string Means => "The code or the passage was reworded since, and the reading was looked at again.";

    public override bool Suits(string? state) => state == "standing";

    internal override async Task<FormShown> AskAsync(CodingView view, FormRoom room) =>
        new("Say that a reading holds", "It holds", [Ask.Part(Ask.Reason())])
        {
            Says = "For what was redefined or moved since it was made.",
            Lines = await room.LinesAsync(view),
        };
}
