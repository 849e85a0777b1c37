using TheoryLedger.Ledger;
using TheoryLedger.Participants;
using TheoryLedger.Sources;
using static TheoryLedger.Tests.Ledger.Story;

namespace TheoryLedger.Tests.Sources;

/// <summary>What kind of conversation it was may tell who spoke.</summary>
public sealed class SpokenTests
{
    private static readonly ParticipantId Speaker = new(Id(30));
    private static readonly CharacteriseSource Said = new("By letter", ["GB"], "Her kitchen", ["Her town"], ["Mayors"]);
    private static readonly SourceCharacterised Kept = new(
        null,
        ["GB"],
        null,
        [],
        [],
        new("By letter", "Her kitchen", ["Her town"], ["Mayors"])
    );

    [Theory]
    [InlineData(SourceKind.Interview)]
    [InlineData(SourceKind.FocusGroup)]
    public void What_kind_of_conversation_it_was_is_kept_like_what_is_said_there(SourceKind kind)
    {
        Given(Past.Registered(kind)).When(Said).Then(Kept);

        var decision = Past.Decide(Said, Target, Past.Registered(kind), Past.Held(Speaker));

        var spoken = ((SourceCharacterised)Assert.Single(decision.Facts).Event).Spoken!;
        Words[] all = [spoken.Design!, spoken.Setting!, .. spoken.Cases, .. spoken.ProgrammeKinds];
        Assert.Equal(4, all.Length);
        Assert.All(all, w => Assert.Equivalent(new[] { Target, Speaker.Value }, w.Concerns, strict: true));
    }

    [Fact]
    public void What_is_not_said_is_not_kept() =>
        Given(Past.Registered(SourceKind.Interview))
            .When(new CharacteriseSource(Countries: ["GB"]))
            .Then(new SourceCharacterised(null, ["GB"], null, [], [], new(null, null, [], [])));

    [Theory]
    [InlineData("Jane Roe")]
    [InlineData("XX")]
    [InlineData("gb")]
    [InlineData("")]
    public void Its_countries_are_codes_and_no_other_text(string country)
    {
        var said = new CharacteriseSource(Countries: ["IE", country]);
        Given(Past.Registered(SourceKind.Interview)).When(said).ThenRefused("source-country-without-code");
        Given(Past.Registered(SourceKind.Paper))
            .When(said)
            .Then(new SourceCharacterised(null, ["IE", country], null, [], [], null));
    }

    [Fact]
    public void It_is_characterised_anew_by_whatever_differs()
    {
        Given(Past.Registered(SourceKind.Interview), Kept).When(Said).ThenRefused("source-characteristics-unchanged");
        Given(Past.Registered(SourceKind.Interview), Kept)
            .When(Said with { Cases = ["Her village"] })
            .Then(Kept with { Spoken = Kept.Spoken! with { Cases = ["Her village"] } });
        Given(Past.Registered(SourceKind.Interview), Kept)
            .When(Said with { Setting = null })
            .Then(Kept with { Spoken = Kept.Spoken! with { Setting = null } });
    }
}
