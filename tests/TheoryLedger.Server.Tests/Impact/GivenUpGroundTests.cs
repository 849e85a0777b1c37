using TheoryLedger.Server.Tests.Configurations;

namespace TheoryLedger.Server.Tests.Impact;

/// <summary>What rests on a configuration that was given up is held up by nothing there, in whichever way it was.</summary>
public sealed class GivenUpGroundTests(ServerFixture server)
{
    private const string Taken = "Trust and risk";

    [Theory]
    [InlineData("refutation")]
    [InlineData("parking")]
    [InlineData("merge")]
    [InlineData("supersession")]
    [InlineData("split")]
    public async Task A_configuration_that_was_given_up_holds_up_no_theory(string how)
    {
        var study = await Study.Begin(server);
        var configuration = await study.Dyad(Taken);
        var evidence = await study.Link(configuration.Id, await study.Excerpt("Trust came first."), "supports");
        await On(study, configuration, "programme-theories");
        await On(study, configuration, "guidance");
        Assert.Equal((1, 1, 2), await Without(study, evidence.Id));

        await GiveUp(study, configuration, how);

        // What held nothing up is no loss to anything.
        Assert.Equal((0, 0, 0), await Without(study, evidence.Id));
    }

    [Fact]
    public async Task A_configuration_that_is_taken_up_again_holds_up_what_it_did()
    {
        var study = await Study.Begin(server);
        var configuration = await study.Dyad(Taken);
        var evidence = await study.Link(configuration.Id, await study.Excerpt("Trust came first."), "supports");
        await On(study, configuration, "programme-theories");
        var parked = await study.Change(configuration, "parking", new { why = Scene.Why });
        Assert.Equal((0, 0, 0), await Without(study, evidence.Id));

        await study.Change(parked, "reopening", new { why = Scene.Why });

        Assert.Equal((1, 0, 1), await Without(study, evidence.Id));
    }

    [Fact]
    public async Task A_theory_that_was_refuted_holds_up_no_guidance()
    {
        var study = await Study.Begin(server);
        var configuration = await study.Dyad(Taken);
        var evidence = await study.Link(configuration.Id, await study.Excerpt("Trust came first."), "supports");
        var theory = await On(study, configuration, "programme-theories");
        await On(study, theory, "guidance");
        Assert.Equal((1, 1, 2), await Without(study, evidence.Id));

        await study.Scene.Do($"programme-theories/{theory.Id}/refutation", new { why = Scene.Why }, theory.Version);

        Assert.Equal((0, 0, 0), await Without(study, evidence.Id));
    }

    private static async Task GiveUp(Study study, Reply configuration, string how)
    {
        var other = (await study.Dyad("Another")).Id;
        var part = Study.Form(
            "A part",
            Study.Element("m", "Mechanism", "They trust"),
            Study.Element("o", "Outcome", "Risk")
        );
        object body = how switch
        {
            "merge" => new { into = other, why = Scene.Why },
            "supersession" => new { by = other, why = Scene.Why },
            "split" => new { parts = new[] { part, part }, why = Scene.Why },
            _ => new { why = Scene.Why },
        };
        await study.Change(configuration, how, body);
    }

    private static Task<Reply> On(Study study, Reply configuration, string concept)
    {
        var statement = new
        {
            text = "Meet before you plan.",
            restsOn = new[] { new { id = configuration.Id, version = 1 } },
            basis = "grounded",
        };
        var wording = new
        {
            title = "Working together",
            statements = new[] { statement },
            why = Scene.Why,
        };
        return study.Scene.Do(concept, wording);
    }

    // Theories and guidance that have support, and how many of either would lose it without the source of one piece of evidence.
    private static async Task<(int Theories, int Guidance, int Lost)> Without(Study study, Guid evidence)
    {
        var source = (await study.Scene.Read($"evidence/{evidence}"))["source"]!["id"]!;
        var told = await study.Scene.Read($"what-if?source={source}");
        return (
            told["theories"]!["supportedBefore"]!.GetValue<int>(),
            told["guidance"]!["supportedBefore"]!.GetValue<int>(),
            told["theories"]!["whole"]!.GetValue<int>() + told["guidance"]!["whole"]!.GetValue<int>()
        );
    }
}
