using TheoryLedger.Ledger;
using TheoryLedger.Server.Constructs;
using TheoryLedger.Server.Lineage;
using TheoryLedger.Server.Pages.Forms;

namespace TheoryLedger.Server.Codebook;

/// <summary>Asks from which construct a code is loosened.</summary>
public sealed class UntieCodeForm() : ChangeForm<CodeView>(typeof(UntieCodeEndpoint))
{
    public override string Offer => "Loosen it from a construct";

    public override bool Suits(string? state) => state == "in-use";

    public override (string Mark, string WhyNot)? Needs =>
        (Portraits.Mark.Tie, "It is tied to no construct, so there is nothing to loosen.");

    internal override async Task<FormShown> AskAsync(CodeView view, FormRoom room)
    {
        var tied = await room.AsOf.FindAllAsync<ConstructView>([.. view.Constructs.Select(c => c.Value)], room.Token);
        return new FormShown(
            "Loosen a code from a construct",
            "Loosen it",
            [
                Ask.Part(
                    Ask.Thing(
                        "construct",
                        "From which construct",
                        [
                            .. view.Constructs.Select(id => new FormChoice(
                                $"{id}",
                                Words.Of(tied.GetValueOrDefault(id.Value)?.Name ?? "a construct")
                            )),
                        ]
                    ),
                    Ask.Reason() with
                    {
                        Examples =
                        [
                            "Since the construct was redefined, most of what is coded with it speaks of something else.",
                        ],
                    }
                ),
            ]
        );
    }
}
