using TheoryLedger.Reviews;
using static TheoryLedger.Tests.Ledger.Story;

namespace TheoryLedger.Tests.Reviews;

public sealed class AmendProtocolTests
{
    private static readonly ReviewOpened Opened = new("R", "Q?", [], ReviewKind.RealistReview, null, null, false, null);
    private static readonly ProtocolPublished Published = new(1, null, null, [new("Searching", "Everything.")]);
    private static readonly AmendProtocol Amend = new("Searching", "Everything.", "Zines too.", "Moods.");

    [Fact]
    public void A_section_is_amended_from_what_it_says() =>
        Given(Opened, Published)
            .When(Amend)
            .Then(new ProtocolAmended(2, "Searching", "Everything.", "Zines too.", "Moods."));

    [Fact]
    public void What_stood_before_cannot_be_made_up() =>
        Given(Opened, Published).When(Amend with { Before = "Nothing." }).ThenRefused(ReviewRefusals.ProtocolDiffers);

    [Fact]
    public void What_stood_before_is_what_was_last_amended() =>
        Given(Opened, Published, new ProtocolAmended(2, "Searching", "Everything.", "Zines too.", "Moods."))
            .When(Amend)
            .ThenRefused(ReviewRefusals.ProtocolDiffers);

    [Fact]
    public void A_section_that_does_not_exist_cannot_be_amended() =>
        Given(Opened, Published).When(Amend with { Section = "Coding" }).ThenRefused(ReviewRefusals.SectionUnknown);

    [Fact]
    public void A_section_is_added_where_nothing_stood() =>
        Given(Opened, Published)
            .When(Amend with { Section = "Coding", Before = "" })
            .Then(new ProtocolAmended(2, "Coding", "", "Zines too.", "Moods."));

    [Fact]
    public void A_protocol_of_which_nothing_is_kept_here_is_amended_on_trust() =>
        Given(Opened, Published with { Sections = [] })
            .When(Amend)
            .Then(new ProtocolAmended(2, "Searching", "Everything.", "Zines too.", "Moods."));
}
