using TheoryLedger.Evidence;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Configurations;
using TheoryLedger.Server.Lineage;
using TheoryLedger.Server.Pages;
using TheoryLedger.Server.Pages.Forms;

namespace TheoryLedger.Server.Evidence;

/// <summary>Asks what was done about evidence that contradicts or qualifies.</summary>
public sealed class AnswerContradictionForm() : ChangeForm<EvidenceView>(typeof(AnswerContradictionEndpoint))
{
    public override string Offer => "Say what was done about it";

    public override bool Suits(string? state) => state is "standing" or "dropped";

    public override (string Mark, string WhyNot)? Needs =>
        (
            Portraits.Mark.Contradiction,
            "This evidence contradicts and qualifies nothing, so there is nothing to answer."
        );

    internal override async Task<FormShown> AskAsync(EvidenceView view, FormRoom room) =>
        new(
            "Answer a contradiction",
            "Record the answer",
            [
                Ask.Part(
                    Ask.One<ContradictionAnswer>("answer", "What was done about it", room.Frame, says: Says),
                    await RevisionAsync(view, room)
                ),
                .. await WhyParts.OfAsync(
                    room,
                    [new($"{view.ExcerptId}", view.Reason) { Among = "The evidence itself" }],
                    "It comes from a place without a host, where the configuration says nothing; the context now names the host."
                ),
            ]
        )
        {
            Lines = await room.LinesAsync(view),
        };

    // Only a later version of the same configuration can have reconciled what was said against an earlier one.
    private static async Task<FormField> RevisionAsync(EvidenceView view, FormRoom room)
    {
        var configuration = await room.FindAsync<ConfigurationView>(view.ConfigurationId.Value);
        return new("revision/id,revision/version", "The version that reconciles it, if one does", FormFieldKind.Choice)
        {
            Choices =
            [
                .. Enumerable
                    .Range(view.LinkedVersion + 1, Math.Max((configuration?.FormVersion ?? 0) - view.LinkedVersion, 0))
                    .Select(version => new FormChoice(
                        $"{view.ConfigurationId},{version}",
                        Words.Of($"{configuration!.Title}, version {version}")
                    )),
            ],
        };
    }

    private static string Says(ContradictionAnswer answer) =>
        answer switch
        {
            ContradictionAnswer.Reconciled => "reconciled: a later version takes it in",
            ContradictionAnswer.Adjudicated => "adjudicated: other evidence outweighs it",
            ContradictionAnswer.SetAside => "set aside",
            ContradictionAnswer.Open => "open: nothing yet",
            _ => Plain.Of(answer),
        };
}
