using TheoryLedger.Server.Access;
using TheoryLedger.Server.Tests.Participants;
using TheoryLedger.Server.Tests.Sources;
using static TheoryLedger.Server.Tests.Configurations.Study;

namespace TheoryLedger.Server.Tests.Configurations;

public sealed class ConfigurationEndpointTests(ServerFixture server)
{
    [Fact]
    public async Task Trust_stands_as_an_outcome_here_and_as_a_mechanism_there()
    {
        var study = await Study.Begin(server);
        var trust = await study.Construct("Trust");
        var reported = await study.Excerpt("The authors report that trust grows.", "notes");
        var builds = await study.Propose(
            "Openness builds trust",
            Element("m", "Mechanism", "Partners are open"),
            Element("o", "Outcome", "Partners trust", trust)
        );
        var carries = await study.Propose(
            "Trust carries risk",
            Element("m", "Mechanism", "Partners trust", trust),
            Element("o", "Outcome", "Risk is taken")
        );
        await study.Propose("Another", Element("c", "Context", "Partners share a history"));
        await study.Link(builds.Id, reported, "supports");

        var read = await study.Read(builds.Id);
        Assert.Equal("Outcome", read.Text("form/elements/1/role"));
        Assert.Equal("Trust", read.Text("form/elements/1/construct/name"));
        Assert.False(read.Is("form/elements/1/construct/isStale"));
        Assert.Equal("Mechanism", (await study.Read(carries.Id)).Text("form/elements/0/role"));

        var using_ = await study.Scene.Read($"configurations?construct={trust}");
        Assert.Equal([$"{builds.Id}", $"{carries.Id}"], using_.Each("items", "id"));
        Assert.Equal(["1", "0"], using_.Each("items", "evidence/reported/supports"));
        Assert.Equal(["0", "0"], using_.Each("items", "evidence/own/supports"));
    }

    [Fact]
    public async Task Every_verdict_is_read_in_order_with_its_reason()
    {
        var study = await Study.Begin(server);
        var last = await study.Dyad();
        foreach (var verdict in (string[])["affirmations", "refutation", "reopening", "parking"])
        {
            last = await study.Change(last, verdict, new { why = Scene.Why });
        }

        var read = await study.Read(last.Id);

        Assert.Equal(["proposed", "affirmed", "refuted", "reopened", "parked"], read.Each("verdicts", "kind"));
        Assert.Equal("parked", read.Text("state"));
        Assert.Equal("Three sources say so.", read.Text("lastVerdict/why/rationale"));
        Assert.Equal(last.Version, read.Number("version"));
        Assert.Equal(1, read.Number("formVersion"));
    }

    [Fact]
    public async Task An_element_keeps_its_id_when_it_is_restated_and_recast()
    {
        var study = await Study.Begin(server);
        var last = await study.Dyad();
        var element = (await study.Read(last.Id)).Id("form/elements/0/id");
        var form = Form("Trust alone", Element("m", "Mechanism", "Partners trust deeply", id: element));
        last = await study.Change(last, "refinements", new { form, why = Scene.WhyAfter(last.Id) });
        await study.Change(
            last,
            "recasting",
            new
            {
                element,
                to = "Outcome",
                why = Scene.Why,
            }
        );

        var read = await study.Read(last.Id);

        Assert.Equal(["1", "2", "3"], read.Each("verdicts", "formVersion"));
        Assert.Equal(("Mechanism", "Outcome"), (read.Text("verdicts/2/from"), read.Text("verdicts/2/to")));
        Assert.Equal(element, read.Id("form/elements/0/id"));
        Assert.Equal("Outcome", read.Text("form/elements/0/role"));
        Assert.Equal(["Context", "Mechanism"], read.At("form/missing")!.AsArray().Select(m => m!.ToString()));
    }

    [Fact]
    public async Task An_element_shows_that_its_construct_has_changed_since()
    {
        var study = await Study.Begin(server);
        var trust = await study.Construct("Trust");
        var configuration = await study.Propose("Trust", Element("m", "Mechanism", "Partners trust", trust));

        await study.Scene.Do(
            $"constructs/{trust}/redefinitions",
            new
            {
                definition = "Confidence in what partners will do.",
                kind = "mindset",
                why = Scene.Why,
            },
            version: 1
        );

        var construct = (await study.Read(configuration.Id)).At("form/elements/0/construct")!;
        Assert.True(construct.Is("isStale"));
        Assert.Equal((1, 2), (construct.Number("referredVersion"), construct.Number("version")));
    }

    [Fact]
    public async Task Of_two_refinements_from_the_same_version_one_is_out_of_date()
    {
        var study = await Study.Begin(server);
        var configuration = await study.Dyad();

        var replies = await Task.WhenAll(Refine("One"), Refine("Another"));

        Assert.Equal([200, 412], replies.Select(r => r.Status).Order());
        Assert.Equal("version-stale", replies.Single(r => r.Status == 412).Problem);

        Task<Reply> Refine(string title) =>
            study.Scene.Post(
                $"configurations/{configuration.Id}/refinements",
                new
                {
                    form = Form(title, Element("m", "Mechanism", "Partners trust")),
                    why = Scene.WhyAfter(configuration.Id),
                },
                configuration.Version
            );
    }

    [Fact]
    public async Task The_wording_of_theory_repeats_no_protected_quote()
    {
        var study = await Study.Begin(server);
        await study.Spoken("We never tell them anything before the board meets");

        var repeated = await study.Scene.Post(
            "configurations",
            new
            {
                form = Form("Silence", Element("c", "Context", "They never tell them anything before the board meets")),
                origin = Conjecture,
                why = Scene.Why,
            }
        );

        Assert.Equal("wording-repeats-quote", repeated.Expect(409).Problem);
    }

    [Fact]
    public async Task Where_a_negative_case_was_found_is_shown_as_far_as_consent_covers_those_who_told_it()
    {
        var study = await Study.Begin(server);
        var (excerpt, speaker) = await study.Spoken("We never tell them anything before the board meets");
        var configuration = await study.Dyad();
        var sought = new
        {
            where = "The talk in the kitchen of the mayor",
            result = "found",
            found = new[] { new { id = excerpt, version = 1 } },
            note = "They kept silent.",
        };
        await study.Scene.Do($"configurations/{configuration.Id}/negative-cases", sought, configuration.Version);
        var auditor = await study.Scene.Join(server, Role.Auditor);
        var change = new { consent = SourceScene.Consent("team"), reason = "Asked to." };
        await study.Scene.Do($"participants/{speaker!.Id}/consent", change, speaker.Version);

        var told = await study.Scene.Read($"configurations/{configuration.Id}");
        var audited = (await auditor.Get($"/v1/reviews/{study.Scene.Review}/configurations/{configuration.Id}")).Expect(
            200
        );

        Assert.Contains("kitchen of the mayor", $"{told}", StringComparison.Ordinal);
        Assert.DoesNotContain("kitchen of the mayor", audited.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Configurations_are_found_by_their_state()
    {
        var study = await Study.Begin(server);
        var open = await study.Dyad("Open");
        var parked = await study.Change(await study.Dyad("Parked"), "parking", new { why = Scene.Why });

        Assert.Equal([$"{open.Id}"], (await study.Scene.Read("configurations?state=open")).Each("items", "id"));
        Assert.Equal([$"{parked.Id}"], (await study.Scene.Read("configurations?state=parked")).Each("items", "id"));
        var unknown = await study.Scene.Owner.Get($"/v1/reviews/{study.Scene.Review}/configurations?state=lost");
        Assert.Equal("parameter-invalid", unknown.Expect(400).Problem);
    }

    [Theory]
    [InlineData("""{"elements":[{"key":"m","role":"Mechanism","wording":" "}]}""")]
    [InlineData("""{"elements":[null]}""")]
    [InlineData("""{"elements":[],"links":[null]}""")]
    [InlineData("""{"elements":[],"statement":{"if":"","then":"Risk is taken"}}""")]
    public async Task A_form_without_shape_is_malformed(string form)
    {
        var study = await Study.Begin(server);

        var reply = await study.Scene.Post(
            "configurations",
            new
            {
                form = System.Text.Json.Nodes.JsonNode.Parse(form),
                origin = Conjecture,
                why = Scene.Why,
            }
        );

        Assert.StartsWith("request-", reply.Expect(400).Problem);
    }
}
