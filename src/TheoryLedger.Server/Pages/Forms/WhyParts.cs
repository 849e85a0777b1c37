using System.Globalization;
using TheoryLedger.Ledger;

namespace TheoryLedger.Server.Pages.Forms;

/// <summary>Asks for the reason that every change of theory must have.</summary>
internal static class WhyParts
{
    private const int Latest = 4;

    /// <param name="room">What the form is made from.</param>
    /// <param name="near">What most likely set it off.</param>
    /// <param name="examples">Good reasons for such a change.</param>
    public static async Task<IReadOnlyList<FormPart>> OfAsync(
        FormRoom room,
        IReadOnlyList<FormChoice> near,
        params IReadOnlyList<string> examples
    ) => await OfAsync(room, near, isPrompted: false, examples);

    /// <param name="room">What the form is made from.</param>
    /// <param name="near">What most likely set it off.</param>
    /// <param name="isPrompted">True of a change that is nothing without what it answers to.</param>
    /// <param name="examples">Good reasons for such a change.</param>
    public static async Task<IReadOnlyList<FormPart>> OfAsync(
        FormRoom room,
        IReadOnlyList<FormChoice> near,
        bool isPrompted,
        IReadOnlyList<string> examples
    )
    {
        var reasons = near.Concat(await room.LatestReasonsAsync(Latest)).DistinctBy(r => r.Value).ToList();
        return
        [
            Ask.Part(
                Ask.Prose("why/rationale", "Why") with
                {
                    Help =
                        "Whoever reads this in ten years has nothing else. Say what you saw, and what follows from it.",
                    Examples = examples,
                },
                Ask.One<ReasoningOperation>(
                    "why/operation",
                    "How you reasoned",
                    room.Frame,
                    says: Says,
                    kind: FormFieldKind.Choice
                )
            ),
            Triggers(reasons, isPrompted),
            Alternatives(room.Frame),
        ];
    }

    private static FormPart Triggers(List<FormChoice> reasons, bool isPrompted) =>
        new([
            .. reasons.Select(
                (reason, at) =>
                    new FormField(
                        string.Create(CultureInfo.InvariantCulture, $"why/triggeredBy/{at}/id"),
                        "something without a name",
                        FormFieldKind.Check
                    )
                    {
                        Choices = [reason],
                    }
            ),
            Ask.Line("why/triggeredBy/99/id", "Something else, by the address of its page", isNeeded: false),
        ])
        {
            Legend = "What set it off",
            IsNeeded = isPrompted,
            Help = isPrompted
                ? "The latest that was recorded is listed. Tick what this answers to: at least one thing, or name one below."
                : "The latest that was recorded is listed. Tick what set it off; with nothing ticked, nothing is named.",
        };

    private static FormPart Alternatives(FormFrame frame) =>
        new([Ask.One("why/alternatives/considered", "Other courses", frame, (Considered?)null, Says)])
        {
            Legend = "What else was considered",
            Rows = new(
                "why/alternatives/options",
                "course",
                "Alternative",
                [],
                [
                    Ask.Line("course", "Another course", isNeeded: false),
                    Ask.Line("whyNot", "Why it was not taken", isNeeded: false),
                ],
                1
            ),
        };

    private static string Says(Considered considered) =>
        considered switch
        {
            Considered.Some => "these were considered, and not taken:",
            Considered.None => "nothing else was considered",
            Considered.Unstated => "nobody remembers",
            _ => Plain.Of(considered),
        };

    private static string Says(ReasoningOperation operation) =>
        operation switch
        {
            ReasoningOperation.Juxtapose => "Juxtapose: fragments side by side show a link or a contrast",
            ReasoningOperation.Reconcile => "Reconcile: what seemed to conflict differs in its context",
            ReasoningOperation.Adjudicate => "Adjudicate: one fragment can be trusted further than another",
            ReasoningOperation.Consolidate => "Consolidate: several fragments make one explanation",
            ReasoningOperation.Situate => "Situate: evidence is placed in its circumstances",
            ReasoningOperation.Abduce => "Abduce: what would explain something surprising",
            ReasoningOperation.Retroduce => "Retroduce: what must be at work for the pattern to be possible",
            ReasoningOperation.Counterfactual => "Counterfactual: what would be without it",
            _ => Plain.Begin(Plain.Of(operation)),
        };
}
