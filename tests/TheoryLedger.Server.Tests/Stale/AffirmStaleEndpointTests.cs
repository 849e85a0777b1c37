using System.Text.Json.Nodes;
using TheoryLedger.Server.Tests.Configurations;

namespace TheoryLedger.Server.Tests.Stale;

/// <summary>A construct is redefined: what stands on it is stale until it is affirmed, all at once or not at all.</summary>
public sealed class AffirmStaleEndpointTests(ServerFixture server)
{
    [Fact]
    public async Task What_uses_a_construct_that_was_redefined_is_stale_until_it_is_affirmed()
    {
        var study = await Study.Begin(server);
        var (trust, one, two) = await StaleAsync(study);

        var stale = (await study.Scene.Read("stale"))["items"]!.AsArray();
        var answer = await Affirm(study, [(one.Id, one.Version), (two.Id, two.Version)]);
        var after = (await study.Scene.Read("stale"))["items"]!.AsArray();

        Assert.Equal([one.Id, two.Id], stale.Select(s => s!["id"]!.GetValue<Guid>()));
        Assert.All(stale, s => Assert.Equal(trust, s!["changes"]![0]!["ground"]!.GetValue<Guid>()));
        Assert.All(
            stale,
            s => Assert.Equal("construct-redefined.v1", (string?)s!["changes"]![0]!["changedBy"]!["type"])
        );
        Assert.Equal([2L, 2L], answer.Expect(200).Json!["items"]!.AsArray().Select(i => (long)i!["version"]!));
        Assert.Empty(after);
    }

    [Fact]
    public async Task Each_thing_keeps_the_reason_for_all()
    {
        var study = await Study.Begin(server);
        var (_, one, two) = await StaleAsync(study);

        await Affirm(study, [(one.Id, one.Version), (two.Id, two.Version)]);

        foreach (var id in (Guid[])[one.Id, two.Id])
        {
            var verdict = (await study.Read(id)).At("lastVerdict")!;
            Assert.Equal("affirmed", verdict.Text("kind"));
            Assert.Equal("The wider meaning covers them.", verdict.Text("why/rationale"));
        }
    }

    [Fact]
    public async Task A_merged_construct_leaves_stale_what_stands_on_it_and_a_theory_is_stale_when_its_ground_moves_on()
    {
        var study = await Study.Begin(server);
        var (trust, faith) = (await study.Construct("Trust"), await study.Construct("Faith"));
        var dyad = await study.Propose("Dyad", Study.Element("m", "Mechanism", "Partners trust", trust));
        var theory = await study.Scene.Do(
            "programme-theories",
            new
            {
                title = "Early",
                statements = new[]
                {
                    new { text = "Trust matters.", restsOn = new[] { new { id = trust, version = 1 } } },
                },
                why = Scene.Why,
            }
        );
        await study.Scene.Do($"constructs/{trust}/merge", new { into = faith, why = Scene.Why }, 1);

        var stale = (await study.Scene.Read("stale"))["items"]!.AsArray();

        Assert.Equal([dyad.Id, theory.Id], stale.Select(s => s!["id"]!.GetValue<Guid>()));
        Assert.All(stale, s => Assert.Equal(faith, s!["changes"]![0]!["successors"]![0]!.GetValue<Guid>()));
        Assert.All(stale, s => Assert.Equal("merged", (string?)s!["changes"]![0]!["state"]));
    }

    [Fact]
    public async Task Where_one_has_moved_on_nothing_is_recorded_and_all_that_moved_are_listed()
    {
        var study = await Study.Begin(server);
        var (_, one, two) = await StaleAsync(study);
        var moved = await study.Change(one, "affirmations", new { why = Scene.Why });

        var answer = await Affirm(study, [(one.Id, one.Version), (two.Id, two.Version + 7)]);

        Assert.Equal("versions-stale", answer.Expect(412).Problem);
        Assert.Equal(
            [(one.Id, moved.Version), (two.Id, two.Version)],
            answer.Json!["items"]!.AsArray().Select(i => (i!["id"]!.GetValue<Guid>(), (long)i["version"]!))
        );
        Assert.Equal(two.Version, (long)(await study.Read(two.Id))["version"]!);
    }

    [Fact]
    public async Task Where_one_is_refused_nothing_is_recorded()
    {
        var study = await Study.Begin(server);
        var (_, one, two) = await StaleAsync(study);
        var parked = await study.Change(two, "parking", new { why = Scene.Why });

        var refused = await Affirm(study, [(one.Id, one.Version), (two.Id, parked.Version)]);
        var unknown = await Affirm(study, [(one.Id, one.Version), (Guid.CreateVersion7(), 1)]);
        var other = await Affirm(study, [(one.Id, one.Version), (study.Scene.Ada, 1)]);

        Assert.Equal("configuration-parked", refused.Expect(409).Problem);
        Assert.Contains($"{two.Id}", refused.Text, StringComparison.Ordinal);
        Assert.Equal("thing-unknown", unknown.Expect(409).Problem);
        Assert.Equal("thing-not-affirmed", other.Expect(409).Problem);
        Assert.Equal(one.Version, (long)(await study.Read(one.Id))["version"]!);
    }

    [Fact]
    public async Task The_same_request_records_once()
    {
        var study = await Study.Begin(server);
        var (_, one, two) = await StaleAsync(study);
        (Guid, long)[] both = [(one.Id, one.Version), (two.Id, two.Version)];

        var first = await Affirm(study, both, key: "once");
        var again = await Affirm(study, both, key: "once");
        var other = await Affirm(study, both[..1], key: "once");
        var unkeyed = (
            await Affirm(study, [(one.Id, 2), (two.Id, 2)], Person.NoKey),
            await Affirm(study, [(one.Id, 2), (two.Id, 2)], Person.NoKey)
        );

        Assert.Equal(first.Expect(200).Text, again.Expect(200).Text);
        Assert.Equal("true", again.Headers.GetValues("Idempotency-Replayed").Single());
        Assert.Equal("idempotency-key-reused", other.Expect(422).Problem);
        Assert.Equal(unkeyed.Item1.Expect(200).Text, unkeyed.Item2.Expect(200).Text);
        Assert.Equal(3, (long)(await study.Read(one.Id))["version"]!);
    }

    [Fact]
    public async Task Codings_and_guidance_are_affirmed_together()
    {
        var study = await Study.Begin(server);
        var scene = study.Scene;
        var excerpt = await study.Excerpt("Trust came first.");
        var code = await scene.Do("codes", new { label = "Trust", definition = new { meaning = "Reliance." } });
        var coding = await scene.Do(
            "codings",
            new
            {
                excerptId = excerpt,
                codeId = code.Id,
                interpretation = "It came first.",
                explicitness = "explicit",
                certainty = "certain",
                round = "independent",
            }
        );
        await scene.Do(
            $"codes/{code.Id}/redefinitions",
            new { definition = new { meaning = "Goodwill." }, reason = "Wider." },
            1
        );
        var guidance = await scene.Do(
            "guidance",
            new
            {
                title = "Meet",
                statements = new[]
                {
                    new
                    {
                        text = "Meet early.",
                        restsOn = Array.Empty<object>(),
                        basis = "conjecture",
                    },
                },
                why = Scene.Why,
            }
        );

        var answer = await Affirm(study, [(coding.Id, coding.Version), (guidance.Id, guidance.Version)]);

        answer.Expect(200);
        var read = await scene.Read($"codings/{coding.Id}");
        Assert.Equal(
            (2, "The wider meaning covers them."),
            (read.Number("countsUnder"), read.Text("affirmations/0/reason"))
        );
        Assert.False(read.Is("isStale"));
        Assert.Equal(
            "The wider meaning covers them.",
            (await scene.Read($"guidance/{guidance.Id}")).Text("affirmations/0/why/rationale")
        );
        Assert.Empty((await scene.Read("stale"))["items"]!.AsArray());
    }

    [Theory]
    [InlineData("concept=gossip", "concept")]
    [InlineData("ground=me", "ground")]
    [InlineData("limit=0", "limit")]
    [InlineData("asOf=yesterday", "asOf")]
    public async Task A_parameter_that_makes_no_sense_is_named(string query, string parameter)
    {
        var scene = await Scene.Set(server);

        var answer = await scene.Owner.Get($"/v1/reviews/{scene.Review}/stale?{query}");

        answer.Expect(400);
        Assert.Equal(parameter, (string?)answer.Json!["parameter"]);
    }

    [Fact]
    public async Task A_request_names_something_and_nothing_twice()
    {
        var study = await Study.Begin(server);
        var (_, one, _) = await StaleAsync(study);

        var nothing = await Affirm(study, []);
        var twice = await Affirm(study, [(one.Id, one.Version), (one.Id, one.Version)]);

        Assert.Equal("request-invalid", nothing.Expect(400).Problem);
        Assert.Equal("request-invalid", twice.Expect(400).Problem);
    }

    private static async Task<(Guid Trust, Reply One, Reply Two)> StaleAsync(Study study)
    {
        var trust = await study.Construct("Trust");
        var one = await study.Propose("One", Study.Element("m", "Mechanism", "Partners trust", trust));
        var two = await study.Propose("Two", Study.Element("m", "Mechanism", "Staff trust", trust));
        await study.Scene.Do(
            $"constructs/{trust}/redefinitions",
            new
            {
                definition = "Goodwill that is relied upon.",
                kind = "mindset",
                why = Scene.Why,
            },
            1
        );
        return (trust, one, two);
    }

    private static Task<Reply> Affirm(Study study, (Guid Id, long Version)[] items, string? key = null) =>
        study.Scene.Owner.Post(
            $"/v1/reviews/{study.Scene.Review}/stale/affirmations",
            new
            {
                phase = study.Scene.Phase,
                items = items.Select(i => new { id = i.Id, version = i.Version }),
                why = new
                {
                    rationale = "The wider meaning covers them.",
                    operation = "adjudicate",
                    triggeredBy = Array.Empty<object>(),
                    alternatives = new { considered = "none" },
                },
            },
            key: key
        );
}
