using TheoryLedger.Server.Lineage;
using TheoryLedger.Server.Pages;
using TheoryLedger.Server.Pages.Forms;

namespace TheoryLedger.Server.Reviews;

/// <summary>Asks for the protocol of the review.</summary>
public sealed class PublishProtocolForm() : ReviewForm(typeof(PublishProtocolEndpoint))
{
    public override string Offer => "Publish the protocol";

    protected override string? Denied(Portrait thing, Reader reader) =>
        thing.Has.Contains(Portraits.Mark.Protocol)
            ? "The protocol has been published; what departs from it is recorded as an amendment."
            : null;

    internal override Task<FormShown> AskAsync(ReviewView view, FormRoom room) =>
        Task.FromResult(
            new FormShown(
                "Publish the protocol",
                "Publish it",
                [
                    Ask.Part(
                        Ask.Line("reference", "Where it can be found", view.ProtocolReference, isNeeded: false) with
                        {
                            Help = "A registration, a DOI or a citation.",
                        },
                        Ask.Line("documentDigest", "SHA-256 of the document", isNeeded: false) with
                        {
                            Help =
                                "64 hexadecimal digits. With them anybody can tell that it is still the same document.",
                        }
                    ),
                    Sections,
                ]
            )
            {
                Says =
                    "It is published once. Whatever departs from it later is recorded with its reason, as an amendment.",
            }
        );

    private static FormPart Sections =>
        new([])
        {
            Legend = "Its sections, as far as they are to be kept here",
            Help = "A row without a name does not count. What is kept here can be compared with what was done.",
            Rows = new(
                "sections",
                "section",
                "Section",
                [],
                [Ask.Line("section", "Section", isNeeded: false), Ask.Prose("text", "What it says", isNeeded: false)],
                3
            )
            {
                IsWide = true,
            },
        };
}
