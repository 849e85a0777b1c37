using TheoryLedger.Constructs;
using TheoryLedger.Server.Pages.Forms;

namespace TheoryLedger.Server.Constructs;

/// <summary>Asks whether a construct is new after all.</summary>
public sealed class JudgeNoveltyForm() : ChangeForm<ConstructView>(typeof(JudgeNoveltyEndpoint))
{
    public override string Offer => "Judge again whether it is new";

    public override bool Suits(string? state) => state == "open";

    internal override async Task<FormShown> AskAsync(ConstructView view, FormRoom room) =>
        new(
            "Judge again whether a construct is new",
            "Record the judgement",
            [
                Ask.Part(Ask.One<Novelty>("novelty", "With this review it is", room.Frame, view.Novelty)),
                .. await room.WhyAsync(),
            ]
        )
        {
            Says = "Such as known, once somebody finds it in the literature under another name.",
        };
}
