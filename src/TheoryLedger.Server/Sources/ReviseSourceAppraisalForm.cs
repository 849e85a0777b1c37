using TheoryLedger.Ledger;
using TheoryLedger.Server.Lineage;
using TheoryLedger.Server.Pages;
using TheoryLedger.Server.Pages.Forms;
using TheoryLedger.Sources;

namespace TheoryLedger.Server.Sources;

/// <summary>Asks for another level of a judgement about a source.</summary>
public sealed class ReviseSourceAppraisalForm() : ChangeForm<SourceView>(typeof(ReviseSourceAppraisalEndpoint))
{
    public override string Offer => "Revise an appraisal of it";

    public override (string Mark, string WhyNot)? Needs =>
        (Portraits.Mark.Appraisal, "Nobody has appraised this source yet, so there is no appraisal to revise.");

    internal override async Task<FormShown> AskAsync(SourceView view, FormRoom room)
    {
        Guid[] theories = [.. view.Appraisals.Select(a => a.ForTheory?.Id).OfType<Guid>().Distinct()];
        var named = await room.AsOf.PortraitsAsync(theories, room.Token);
        return new(
            "Revise an appraisal",
            "Revise it",
            [
                Ask.Part(
                    Ask.Thing(
                        "appraisalId",
                        "Which judgement",
                        [.. view.Appraisals.Select(a => new FormChoice($"{a.AppraisalId}", Words.Of(Name(a))))]
                    ),
                    Ask.One<AppraisalLevel>("level", "How high it is", room.Frame),
                    Ask.Reason()
                ),
            ]
        );

        string Name(AppraisalView made) =>
            $"{Plain.Begin(Plain.Of(made.Aspect))}{For(made.ForTheory)}: {Plain.Of(made.Level)}";

        string For(Ref? theory) =>
            theory is not null && named.GetValueOrDefault(theory.Id)?.Title is { Text: { } title }
                ? $" for {title}"
                : "";
    }
}
