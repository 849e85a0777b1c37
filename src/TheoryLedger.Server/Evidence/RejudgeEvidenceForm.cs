using TheoryLedger.Evidence;
using TheoryLedger.Server.Pages.Forms;

namespace TheoryLedger.Server.Evidence;

/// <summary>Asks what a piece of evidence counts for the configuration as it stands now.</summary>
public sealed class RejudgeEvidenceForm() : ChangeForm<EvidenceView>(typeof(RejudgeEvidenceEndpoint))
{
    public override string Offer => "Look at it again";

    public override bool Suits(string? state) => state is "standing" or "dropped";

    internal override async Task<FormShown> AskAsync(EvidenceView view, FormRoom room) =>
        new(
            "Look at evidence again",
            "Record the judgement",
            [
                Ask.Part(
                    Ask.One<Rejudgement>("verdict", "For the configuration as it stands now it is", room.Frame),
                    Ask.One("weight", "What it counts, if that changes", room.Frame, (Weight?)null) with
                    {
                        IsNeeded = false,
                    },
                    Ask.Reason()
                ),
            ]
        )
        {
            Lines = await room.LinesAsync(view),
        };
}
