using TheoryLedger.Ledger;
using TheoryLedger.Server.Pages.Forms;

namespace TheoryLedger.Server.Constructs;

/// <summary>Asks what was miswritten in a construct.</summary>
public sealed class CorrectConstructForm() : ChangeForm<ConstructView>(typeof(CorrectConstructEndpoint))
{
    public override string Offer => "Put a slip of the pen right";

    public override string Means => "A few letters at most; whatever changes the meaning is a redefinition.";

    public override bool Suits(string? state) => state == "open";

    internal override Task<FormShown> AskAsync(ConstructView view, FormRoom room) =>
        Task.FromResult(
            new FormShown(
                "Put a slip of the pen right",
                "Put it right",
                [
                    Ask.Part(
                        Ask.Line("name", "Name", view.Name),
                        Ask.Prose("definition", "What is meant by it", Words.Of(view.Definition)),
                        Ask.Reason("What was wrong") with
                        {
                            Examples = ["“Truts” was meant to read “Trust”; nothing else changed."],
                        }
                    ),
                ]
            )
            {
                Says =
                    "It is no change of theory: the definition keeps its version, and what stood there before is kept.",
            }
        );
}
