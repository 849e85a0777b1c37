using TheoryLedger.Server.Pages.Forms;

namespace TheoryLedger.Server.Codebook;

/// <summary>Asks under which code one is to stand.</summary>
public sealed class MoveCodeForm() : ChangeForm<CodeView>(typeof(MoveCodeEndpoint))
{
    // Deeper than any codebook: what is beneath deeper codes is refused where it is chosen.
    private const int Deepest = 20;
    private const int Most = 300;

    public override string Offer => "Put it elsewhere in the codebook";

    public override bool Suits(string? state) => state == "in-use";

    internal override async Task<FormShown> AskAsync(CodeView view, FormRoom room)
    {
        var beneath = await BeneathAsync(view, room);
        return new FormShown(
            "Put a code elsewhere",
            "Put it there",
            [
                Ask.Part(
                    Ask.Thing(
                        "parent",
                        "Under which code it stands",
                        [.. (await room.PicksAsync(CodeView.Concept, "in-use")).Where(c => !beneath.Contains(c.Value))],
                        view.Parent?.Value,
                        isNeeded: false
                    ) with
                    {
                        Help = "Left open: at the top, under none.",
                    },
                    Ask.Reason() with
                    {
                        Examples = ["It is one of the ways in which people come to trust, and is coded only there."],
                    }
                ),
            ]
        )
        {
            Says = "What stands under it goes along. What was coded with it stays as it was coded.",
        };
    }

    // A code cannot come under itself, nor under what stands under it.
    private static async Task<HashSet<string>> BeneathAsync(CodeView view, FormRoom room)
    {
        var found = new HashSet<string>(StringComparer.Ordinal) { $"{view.Id}" };
        List<CodeView> level = [view];
        for (var depth = 0; level.Count > 0 && depth < Deepest; depth++)
        {
            var below = new List<CodeView>();
            foreach (var code in level)
            {
                var children = await room.AsOf.PointingAtAsync<CodeView>(code.Id, "parent", 0, Most, room.Token);
                below.AddRange(children.Where(child => found.Add($"{child.Id}")));
            }

            level = below;
        }

        return found;
    }
}
