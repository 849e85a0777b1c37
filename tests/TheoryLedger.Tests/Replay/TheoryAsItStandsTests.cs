using System.Text;
using TheoryLedger.Configurations;
using TheoryLedger.Constructs;
using TheoryLedger.Replay;

namespace TheoryLedger.Tests.Replay;

public sealed class TheoryAsItStandsTests
{
    public static TheoryData<string> Names => Seeds.Names;

    [Fact]
    public void Before_anything_was_recorded_there_is_no_theory()
    {
        var theory = new ReviewReplay().Theory();

        Assert.Empty(theory.ProgrammeTheories);
        Assert.Empty(theory.Configurations);
        Assert.Empty(theory.Constructs);
    }

    [Fact]
    public void It_tells_the_wording_that_stands_and_what_became_of_what_does_not()
    {
        var theory = End;

        Assert.Equal(["t1", "t2", "t3", "t4"], theory.ProgrammeTheories.Select(t => Name(t.Id)));
        Assert.Equal([false, true, true, false], theory.ProgrammeTheories.Select(t => t.IsRefuted));
        Assert.Equal("Failing without loss of face", Construct("cheap").Name);
        Assert.Equal(
            (Standing.Mechanism, ConstructStatus.Open),
            (Construct("badge").Standing, Construct("badge").Status)
        );
        Assert.Equal(ConstructStatus.Merged, Construct("lent").Status);
        Assert.Equal(2, Construct("owed").Version);
        Assert.Equal((3, ConfigurationStatus.Open), (Configuration("cf3").Version, Configuration("cf3").Status));
        Assert.Equal(ElementRole.Context, Configuration("cf3").Form.Elements[0].Role);
        Assert.Equal(ConfigurationStatus.Superseded, Configuration("cf11").Status);
    }

    [Fact]
    public void A_construct_shows_the_roles_it_plays_in_configurations()
    {
        // An apron was an intervention, then context; in the one that was superseded it is context too.
        Assert.Equal(new() { [ElementRole.Context] = 2 }, new Dictionary<ElementRole, int>(Construct("badge").Roles));
        Assert.Equal(new() { [ElementRole.Outcome] = 2 }, new Dictionary<ElementRole, int>(Construct("stay").Roles));
        Assert.Empty(Construct("rules").Roles);
    }

    [Fact]
    public void Links_that_were_given_up_are_gone()
    {
        Assert.Equal([Id("cf2")], Configuration("cf1").Ripples.Select(r => r.To.Value));
        Assert.Empty(Configuration("cf2").Ripples);
        Assert.Empty(Configuration("cf8").Ripples);
    }

    [Fact]
    public void Evidence_is_counted_configuration_by_configuration()
    {
        // v1 and v2 for it; v4 qualifies the version before.
        Assert.Equal(new StancesCounted(2, 0, 0), Configuration("cf1").Evidence.Own);
        Assert.Equal(new StancesCounted(0, 0, 1), Configuration("cf1").Evidence.Inherited);
        // v8, and v9 that was said next to somebody who has withdrawn; v10 was said by them, and taken out.
        Assert.Equal(new StancesCounted(2, 0, 0), Configuration("cf3").Evidence.Own);
        Assert.Equal(new StancesCounted(0, 0, 0), Configuration("cf3").Evidence.Withdrawn);
        Assert.Equal(new StancesCounted(1, 0, 0), Configuration("cf7").Evidence.Reported);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void What_stands_adds_up_to_the_counts(string seed)
    {
        var replay = new ReviewReplay();
        foreach (var fact in Seeds.Of(seed).Facts)
        {
            replay.Pass(fact);
            var theory = replay.Theory();
            Assert.Equal(replay.Counts.Evidence.Own.Supports, theory.Configurations.Sum(c => c.Evidence.Own.Supports));
            Assert.Equal(
                replay.Counts.Evidence.Inherited.Supports,
                theory.Configurations.Sum(c => c.Evidence.Inherited.Supports)
            );
            Assert.Equal(
                replay.Counts.Configurations.Open,
                theory.Configurations.Count(c => c.Status == ConfigurationStatus.Open)
            );
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_same_facts_give_the_same_bytes_without_a_protected_word(string seed)
    {
        var (one, other) = (Seeds.Of(seed).TheoryAt(int.MaxValue), Seeds.Of(seed).TheoryAt(int.MaxValue));

        Assert.Equal(one.ToCanonicalJson(), other.ToCanonicalJson());
        var text = Encoding.UTF8.GetString(one.ToCanonicalJson());
        Assert.DoesNotContain("$c", text, StringComparison.Ordinal);
        Assert.DoesNotContain("rationale", text, StringComparison.Ordinal);
        Assert.DoesNotContain("whom to bother", text, StringComparison.Ordinal);
    }

    private static readonly TheoryAsItStands End = Seeds.Training.TheoryAt(int.MaxValue);

    private static Guid Id(string name) => Seeds.Training.IdOf(name);

    private static string Name(Guid id) => new[] { "t1", "t2", "t3", "t4" }.Single(name => Id(name) == id);

    private static ConstructStanding Construct(string name) => End.Constructs.Single(c => c.Id == Id(name));

    private static ConfigurationStanding Configuration(string name) => End.Configurations.Single(c => c.Id == Id(name));
}
