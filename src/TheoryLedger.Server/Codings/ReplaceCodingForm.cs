using TheoryLedger.Server.Pages.Forms;

namespace TheoryLedger.Server.Codings;

/// <summary>Asks for the reading that takes the place of an earlier one.</summary>
public sealed class ReplaceCodingForm() : ChangeForm<CodingView>(typeof(ReplaceCodingEndpoint))
{
    public override string Offer => "Read it anew";

    public override bool Suits(string? state) => state == "standing";

    internal override async Task<FormShown> AskAsync(CodingView view, FormRoom room) =>
        new(
            "Read an excerpt anew",
            "Put this in its place",
            [Ask.Part([.. await room.ReadingAsync(view), Ask.Reason("Why the earlier reading gives way")])]
        )
        {
            Says = "The earlier reading is kept, and says what took its place.",
            Lines = await room.LinesAsync(view),
        };
}
