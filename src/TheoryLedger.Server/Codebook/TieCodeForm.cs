using TheoryLedger.Server.Constructs;
using TheoryLedger.Server.Pages.Forms;

namespace TheoryLedger.Server.Codebook;

/// <summary>Asks to which construct of the theory a code belongs.</summary>
public sealed class TieCodeForm() : ChangeForm<CodeView>(typeof(TieCodeEndpoint))
{
    public override string Offer => "Tie it to a construct";

    public override string Means => "What is coded with it speaks of that construct of the theory.";

    public override bool Suits(string? state) => state == "in-use";

    internal override async Task<FormShown> AskAsync(CodeView view, FormRoom room) =>
        new(
            "Tie a code to a construct",
            "Tie it",
            [
                Ask.Part(
                    Ask.Thing(
                        "construct",
                        "The construct",
                        [
                            .. (await room.PicksAsync(ConstructView.Concept, "open")).Where(choice =>
                                view.Constructs.All(tied => choice.Value != $"{tied}")
                            ),
                        ]
                    ),
                    Ask.Reason() with
                    {
                        Examples =
                        [
                            "Whatever is coded with it is what the theory calls trust, in the words of the sources.",
                        ],
                    }
                ),
            ]
        );
}
