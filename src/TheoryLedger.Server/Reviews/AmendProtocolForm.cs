using TheoryLedger.Ledger;
using TheoryLedger.Server.Lineage;
using TheoryLedger.Server.Pages;
using TheoryLedger.Server.Pages.Forms;

namespace TheoryLedger.Server.Reviews;

/// <summary>Asks where the review departs from its protocol, and why.</summary>
public sealed class AmendProtocolForm() : ReviewForm(typeof(AmendProtocolEndpoint))
{
    // No place of a section: whatever others add meanwhile, what was begun as a new one stays one.
    private const int New = 999;

    public override string Offer => "Amend the protocol";

    public override string Means => "The review departs from what it set out to do.";

    public override string Shelf => "protocol/departures";

    public override (string Mark, string WhyNot)? Needs =>
        (Portraits.Mark.Protocol, "There is no protocol to amend yet: publish it first.");

    internal override Task<FormShown> AskAsync(ReviewView view, FormRoom room)
    {
        var sections = ProtocolSections.Of(view);
        return Task.FromResult(
            room.Asked.Part is not { } part && sections.Count > 0 ? Choose(sections)
            : room.Asked.Part is { } known && known < sections.Count ? Amend(sections[known])
            : sections.Count > 0 ? Amend(null, isHere: true)
            : Amend(null, isHere: false)
        );
    }

    private static FormShown Choose(IReadOnlyList<TheoryLedger.Reviews.ProtocolSection> sections) =>
        new("Amend the protocol", "", [])
        {
            Says = "First choose the section.",
            Steps =
            [
                .. sections.Select(
                    (section, at) => new FormStep($"work/amend-protocol?part={at}", Words.Of(section.Section))
                ),
                new($"work/amend-protocol?part={New}", Words.Of("A section that it does not have yet")),
            ],
        };

    // What is kept here is named to the letter; of a protocol that lies elsewhere somebody says what it said.
    private static FormShown Amend(TheoryLedger.Reviews.ProtocolSection? section, bool isHere = true) =>
        new(
            "Amend the protocol",
            "Amend it",
            [
                Ask.Part([
                    section is null ? Ask.Line("section", "Section") : Ask.Exactly("section", section.Section),
                    isHere ? Ask.Exactly("before", section?.Text ?? "") : Ask.Prose("before", "What it said"),
                    Ask.Prose("after", "What it says from now on", section is null ? null : Words.Of(section.Text)),
                    Ask.Reason(
                        "Why",
                        "Two databases gave nothing that the others had not; the time went into following citations instead."
                    ),
                ]),
            ]
        )
        {
            Lines = section is null ? [] : [new($"{section.Section}, as it stands", Words.Of(section.Text))],
            Says = "The protocol stays as it was published; the amendment stands beside it, with its reason.",
        };
}
