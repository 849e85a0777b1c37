using System.Text.Json.Nodes;

namespace TheoryLedger.Server.Tests.ProgrammeTheories;

public sealed class ProgrammeTheoryEndpointTests(ServerFixture server)
{
    private static readonly object[] Nothing = [];
    private static readonly object Plainly = new { why = Scene.Why };

    [Fact]
    public async Task A_programme_theory_is_agreed_revised_affirmed_lifted_and_given_up()
    {
        var scene = await Scene.Set(server);
        var theory = await Agree(scene, "Collaboration", "Trust lets partners take risks.");
        var trust = Statement(await Read(scene, theory.Id), 0)["id"]!.GetValue<Guid>();
        Assert.Equal("initial", (await Read(scene, theory.Id))["level"]!.GetValue<string>());

        var clearer = Wording(
            "Collaboration",
            new
            {
                id = trust,
                text = "Trust makes risk bearable.",
                restsOn = Nothing,
                basis = "conjecture",
            }
        );
        var higher = Wording(
            "Risk and trust",
            new
            {
                text = "Trust lowers the price of risk.",
                restsOn = Nothing,
                basis = "conjecture",
            }
        );
        var version = theory.Version;
        foreach (
            var (what, body) in new[]
            {
                ("revisions", clearer),
                ("affirmations", Plainly),
                ("lifting", higher),
                ("refutation", Plainly),
            }
        )
        {
            version = (await scene.Do($"programme-theories/{theory.Id}/{what}", body, version)).Version;
        }

        var read = await Read(scene, theory.Id);
        Assert.Equal("Risk and trust", read["title"]!.GetValue<string>());
        Assert.Equal("middle-range", read["level"]!.GetValue<string>());
        Assert.Equal("refuted", read["state"]!.GetValue<string>());
        Assert.Equal((3, 5), (read["formVersion"]!.GetValue<int>(), read["version"]!.GetValue<int>()));
    }

    [Fact]
    public async Task Verdicts_are_read_in_order_with_their_reasons()
    {
        var scene = await Scene.Set(server);
        var theory = await Agree(scene, "Collaboration", "Trust lets partners take risks.");
        var at = $"programme-theories/{theory.Id}";
        var affirmed = await scene.Do($"{at}/affirmations", Plainly, theory.Version);
        var other = Wording(
            "Collaboration",
            new
            {
                text = "Faith stands in for trust.",
                restsOn = Nothing,
                basis = "conjecture",
            }
        );
        var revised = await scene.Do($"{at}/revisions", other, affirmed.Version);
        await scene.Do($"{at}/refutation", Plainly, revised.Version);

        var verdicts = (await Read(scene, theory.Id))["verdicts"]!.AsArray();
        Assert.Equal(
            ["agreed 1", "affirmed 1", "revised 2", "refuted 2"],
            verdicts.Select(v => $"{v!["verdict"]} {v["formVersion"]}")
        );
        Assert.All(verdicts, v => Assert.Equal("Three sources say so.", v!["why"]!["rationale"]!.GetValue<string>()));
        Assert.All(verdicts, v => Assert.Equal(scene.Ada, v!["taken"]!["decidedBy"]![0]!.GetValue<Guid>()));
    }

    [Fact]
    public async Task Statements_show_what_they_rest_on_and_whether_that_has_changed_since()
    {
        var scene = await Scene.Set(server);
        var ground = await Agree(scene, "Working together", "Meeting builds trust.");
        var theory = await Agree(scene, "Collaboration", "Trust lets partners take risks.", ground.Id);

        var before = Statement(await Read(scene, theory.Id), 0)["restsOn"]![0]!;
        await scene.Do(
            $"programme-theories/{ground.Id}/revisions",
            Wording(
                "Working closely",
                new
                {
                    text = "Meeting often builds it.",
                    restsOn = Nothing,
                    basis = "conjecture",
                }
            ),
            ground.Version
        );
        var after = Statement(await Read(scene, theory.Id), 0)["restsOn"]![0]!;

        Assert.Equal("programme-theories", before["kind"]!.GetValue<string>());
        Assert.Equal("Working together", before["name"]!.GetValue<string>());
        Assert.False(before["isStale"]!.GetValue<bool>());
        Assert.Equal("Working closely", after["name"]!.GetValue<string>());
        Assert.Equal((1, 2), (after["version"]!.GetValue<int>(), after["presentVersion"]!.GetValue<int>()));
        Assert.True(after["isStale"]!.GetValue<bool>());
    }

    [Fact]
    public async Task What_rests_on_something_given_up_is_stale_though_its_wording_stands()
    {
        var scene = await Scene.Set(server);
        var ground = await Agree(scene, "Working together", "Meeting builds trust.");
        var theory = await Agree(scene, "Collaboration", "Trust lets partners take risks.", ground.Id);

        await scene.Do($"programme-theories/{ground.Id}/refutation", Plainly, ground.Version);

        var rests = Statement(await Read(scene, theory.Id), 0)["restsOn"]![0]!;
        Assert.Equal("refuted", rests["state"]!.GetValue<string>());
        Assert.True(rests["isStale"]!.GetValue<bool>());
    }

    [Fact]
    public async Task Assessments_of_a_theory_are_read_with_it()
    {
        var scene = await Scene.Set(server);
        var theory = await Agree(scene, "Collaboration", "Trust lets partners take risks.");
        var of = new { id = theory.Id, version = 1 };
        var saturated = new
        {
            of,
            isSaturated = true,
            criterion = "Nothing new.",
            reason = "Two sources in a row.",
        };
        await scene.Do("assessments/saturation", saturated);

        var assessment = Assert.Single((await Read(scene, theory.Id))["assessments"]!.AsArray())!;
        Assert.Equal("saturation", assessment["kind"]!.GetValue<string>());
        Assert.Equal("Two sources in a row.", assessment["reason"]!.GetValue<string>());
    }

    [Fact]
    public async Task One_statement_may_rest_on_several_parts_of_the_same_thing()
    {
        var scene = await Scene.Set(server);
        var ground = await Agree(scene, "Working together", "Meeting builds trust.");
        var part = Statement(await Read(scene, ground.Id), 0)["id"]!.GetValue<Guid>();

        var theory = await scene.Do(
            "programme-theories",
            Wording(
                "Collaboration",
                new
                {
                    text = "Both matter.",
                    restsOn = new object[]
                    {
                        new
                        {
                            id = ground.Id,
                            version = 1,
                            part,
                        },
                        new { id = ground.Id, version = 1 },
                    },
                }
            )
        );

        Assert.Equal(2, Statement(await Read(scene, theory.Id), 0)["restsOn"]!.AsArray().Count);
        var resting = await scene.Read($"programme-theories?restsOn={ground.Id}");
        Assert.Equal(theory.Id, Assert.Single(resting["items"]!.AsArray())!["id"]!.GetValue<Guid>());
    }

    [Fact]
    public async Task A_statement_rests_on_no_part_that_its_ground_does_not_have()
    {
        var scene = await Scene.Set(server);
        var ground = await Agree(scene, "Working together", "Meeting builds trust.");
        var other = await Agree(scene, "Apart", "Distance keeps the peace.");
        var part = Statement(await Read(scene, other.Id), 0)["id"]!.GetValue<Guid>();
        var restsOn = new object[]
        {
            new
            {
                id = ground.Id,
                version = 1,
                part,
            },
        };

        var refused = await scene.Post(
            "programme-theories",
            Wording("Collaboration", new { text = "It matters.", restsOn })
        );

        Assert.Equal("reference-part-unknown", refused.Expect(409).Problem);
    }

    [Fact]
    public async Task A_refuted_theory_takes_no_more_changes()
    {
        var scene = await Scene.Set(server);
        var theory = await Agree(scene, "Collaboration", "Trust lets partners take risks.");
        var refuted = await scene.Do($"programme-theories/{theory.Id}/refutation", Plainly, theory.Version);

        var affirmed = await scene.Post($"programme-theories/{theory.Id}/affirmations", Plainly, refuted.Version);

        Assert.Equal("theory-refuted", affirmed.Expect(409).Problem);
    }

    [Fact]
    public async Task A_change_of_theory_gives_its_reason()
    {
        var scene = await Scene.Set(server);
        var why = new
        {
            rationale = "unstated",
            operation = "abduce",
            triggeredBy = Array.Empty<object>(),
            alternatives = new { considered = "none" },
        };

        var agreed = await scene.Post(
            "programme-theories",
            new
            {
                title = "",
                statements = Nothing,
                why,
            }
        );

        Assert.Equal("request-invalid", agreed.Expect(400).Problem);
        Assert.Equal(["/why/rationale", "/title"], agreed.Json!["errors"]!.AsObject().Select(e => e.Key));
    }

    private static object Wording(string title, params object[] statements) =>
        new
        {
            title,
            statements,
            why = Scene.Why,
        };

    private static object[] Grounds(Guid id) => [new { id, version = 1 }];

    private static Task<Reply> Agree(Scene scene, string title, string text, Guid? ground = null) =>
        scene.Do(
            "programme-theories",
            Wording(
                title,
                new
                {
                    text,
                    restsOn = ground is { } id ? Grounds(id) : [],
                    basis = ground is null ? "conjecture" : "grounded",
                }
            )
        );

    private static Task<JsonNode> Read(Scene scene, Guid theory) => scene.Read($"programme-theories/{theory}");

    private static JsonNode Statement(JsonNode theory, int place) => theory["statements"]![place]!;
}
