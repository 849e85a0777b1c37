using TheoryLedger.Server.Pages;
using TheoryLedger.Server.Pages.Forms;
using TheoryLedger.Sources;

namespace TheoryLedger.Server.Sources;

/// <summary>Asks which other source belongs together with one.</summary>
public sealed class LinkKinshipForm() : ChangeForm<SourceView>(typeof(LinkKinshipEndpoint))
{
    public override string Offer => "Say that it belongs together with another";

    public override string Means => "Two reports of one study are not counted as independent.";

    internal override async Task<FormShown> AskAsync(SourceView view, FormRoom room) =>
        new(
            "Say that two sources belong together",
            "Link them",
            [
                Ask.Part(
                    Ask.Thing(
                        "sibling",
                        "The other source",
                        [.. (await room.PicksAsync(SourceView.Concept)).Where(choice => choice.Value != $"{view.Id}")]
                    ),
                    Ask.One<Kinship>("kinship", "This one", room.Frame, says: Says),
                    Ask.Reason("Why", "Both name the same trial number, and report the same 41 people.")
                ),
            ]
        )
        {
            Lines = [new("This source", view.Title)],
        };

    private static string Says(Kinship kinship) =>
        kinship switch
        {
            Kinship.SameStudy => "reports the same study as the other",
            Kinship.SameProgramme => "is about the same programme as the other",
            Kinship.SameReview => "belongs to the same review as the other",
            Kinship.SameAuthors => "is by the same authors as the other",
            Kinship.DuplicateOf => "is the same publication as the other, brought in twice",
            Kinship.VersionOf => "is a version of the other",
            Kinship.Companion => "is a companion of the other",
            _ => Plain.Of(kinship),
        };
}
