using TheoryLedger.Assessments;
using TheoryLedger.Server.Pages.Forms;
using TheoryLedger.Server.ProgrammeTheories;

namespace TheoryLedger.Server.Assessments;

/// <summary>Asks how much confidence a theory or a configuration deserves, and why.</summary>
public sealed class AssessConfidenceForm() : StartForm(typeof(AssessConfidenceEndpoint))
{
    public override string Offer => "Judge what confidence a theory or configuration deserves";

    public override string On => ProgrammeTheoryView.Concept;

    public override string Shelf => AssessmentView.Concept;

    internal override async Task<FormShown?> AskAsync(FormRoom room) =>
        new(
            "Judge confidence",
            "Record the judgement",
            [
                Ask.Part(await room.OfAsync()),
                Ask.Group(
                    "Concerns about",
                    Ask.One<Concern>("methodologicalLimitations", "Methodological limitations", room.Frame, kind: Kind),
                    Ask.One<Concern>("coherence", "Coherence", room.Frame, kind: Kind),
                    Ask.One<Concern>("adequacy", "Adequacy", room.Frame, kind: Kind),
                    Ask.One<Concern>("relevance", "Relevance", room.Frame, kind: Kind)
                ),
                Ask.Part(
                    Ask.One<Confidence>("overall", "Confidence over all", room.Frame),
                    Ask.Line("degreeOfEvidence", "Degree of evidence", isNeeded: false),
                    Ask.Reason()
                ),
            ]
        )
        {
            Says = "It holds for this version alone, and does not carry over to a later one.",
        };

    private static FormFieldKind Kind => FormFieldKind.Choice;
}
