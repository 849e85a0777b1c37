using System.Text.Json.Nodes;
using TheoryLedger.Server.Tests.Constructs;

namespace TheoryLedger.Server.Tests.Sources;

public sealed class SourceEndpointTests(ServerFixture server)
{
    [Fact]
    public async Task A_source_is_read_with_all_that_was_decided_about_it()
    {
        var (scene, paper) = await Decided();

        var read = await scene.Read($"sources/{paper}");

        Assert.Equal("included", read.Text("state"));
        Assert.StartsWith("10.1/", read["identifiers"]![0]!.Text("value"), StringComparison.Ordinal);
        Assert.Equal("article-journal", read["citation"]!.Text("type"));
        Assert.Equal("case study", read["characteristics"]!.Text("design"));
        Assert.Equal("On the topic.", read["screenings"]![0]!.Text("reason"));
        Assert.Equal("undisputed", read["stages"]![0]!.Text("state"));
        Assert.Equal(53, read["figures"]![0]!["value"]!.GetValue<int>());
        Assert.Equal("2021-05", read["notices"]![0]!.Text("noticedOn"));
        Assert.False(read["isRetracted"]!.GetValue<bool>());
        Assert.Equal(8, read["version"]!.GetValue<long>());
    }

    [Fact]
    public async Task One_publication_does_not_come_in_twice_unnoticed()
    {
        var scene = await Scene.Set(server);
        var paper = await scene.Do("sources", Known("10.1136/BMJ.h1258"));

        var again = await scene.Post("sources", Known("https://doi.org/10.1136/bmj.H1258"));

        Assert.Equal("source-registered", again.Expect(409).Problem);
        Assert.Contains($"{paper.Id}", again.Json!["title"]!.GetValue<string>(), StringComparison.Ordinal);
        await scene.Do("sources", Known("10.1136/bmj.h1259"));
    }

    [Fact]
    public async Task A_second_registration_says_how_it_belongs_to_the_first()
    {
        var scene = await Scene.Set(server);
        var paper = await scene.Do("sources", Known("10.1136/bmj.h1258"));
        var other = await scene.Do("sources", Known("10.1136/bmj.h1259"));

        var kin = new[] { Kin(other.Id) };
        var unrelated = await scene.Post("sources", Known("10.1136/bmj.h1258", kin));
        Assert.Equal("source-registered", unrelated.Expect(409).Problem);
        kin = [Kin(paper.Id)];
        var twin = await scene.Do("sources", Known("10.1136/bmj.h1258", kin));

        var read = (await scene.Read($"sources/{twin.Id}"))["kin"]![0]!;
        Assert.Equal((paper.Id, "duplicate-of"), (read["source"]!.GetValue<Guid>(), read.Text("kinship")));
        Assert.Single((await scene.Read("sources/overlap"))["kin"]!.AsArray());

        static object Kin(Guid sibling) =>
            new
            {
                sibling,
                kinship = "duplicate-of",
                reason = "Each search brought it.",
            };
    }

    [Fact]
    public async Task One_publication_may_stand_in_two_reviews()
    {
        var one = await Scene.Set(server);
        await one.Do("sources", Known("10.1136/bmj.h1258"));
        var other = await Scene.Set(server);

        (await other.Post("sources", Known("10.1136/bmj.h1258"))).Expect(201);
    }

    private static object Known(string doi, object[]? kin = null) =>
        new
        {
            kind = "paper",
            title = "A paper",
            foundBy = "database",
            identifiers = new[] { new { scheme = "doi", value = doi } },
            kin,
        };

    [Fact]
    public async Task A_source_says_who_read_it_when_and_in_which_phase()
    {
        var (scene, paper) = await Decided();

        var read = await scene.Read($"sources/{paper}");

        Assert.Equal(scene.Ada, read["screenings"]![0]!["reviewer"]!.GetValue<Guid>());
        Assert.Equal(scene.Phase, read["inclusions"]![0]!["inPhase"]!.GetValue<Guid>());
        Assert.Equal(scene.Ada, read["readings"]![0]!["reader"]!.GetValue<Guid>());
        Assert.Equal(scene.Phase, read["readings"]![0]!["taken"]!["phase"]!.GetValue<Guid>());
        Assert.Equal("Nothing on power.", read["emptyReadings"]![0]!.Text("note"));
        var looked = read["emptyReadings"]![0]!["lookedFor"]![0]!["id"]!.GetValue<Guid>();
        Assert.Equal("Power", (await scene.Read($"constructs/{looked}"))["name"]!.GetValue<string>());
    }

    [Fact]
    public async Task Reviewers_disagree_and_it_is_settled_until_somebody_screens_again()
    {
        var scene = await Scene.Set(server);
        var ben = await scene.Do(
            "contributors",
            new
            {
                kind = "person",
                name = "Ben",
                roles = new[] { "reviewer" },
            }
        );
        var paper = await scene.Register("paper", "Doubtful");
        var at = $"sources/{paper.Id}";

        await scene.DoAll(paper, Screening("include", scene.Ada), Screening("exclude", ben.Id));
        Assert.Equal("in-conflict", (await scene.Read(at))["stages"]![0]!.Text("state"));

        var settle = new
        {
            stage = "title-abstract",
            verdict = "include",
            reason = "Talked it over.",
        };
        await scene.Do($"{at}/screening-resolutions", settle, version: 3);
        var settled = await scene.Read(at);
        Assert.Equal("resolved", settled["stages"]![0]!.Text("state"));
        Assert.Equal("include", settled["stages"]![0]!.Text("verdict"));
        Assert.Equal("Talked it over.", settled["resolutions"]![0]!.Text("reason"));
        Assert.Equal(
            "screening-resolved",
            (await scene.Post($"{at}/screening-resolutions", settle, version: 4)).Expect(409).Problem
        );

        await scene.Do($"{at}/screenings", Screening("unsure", ben.Id).Body, version: 4);
        var entry = (await scene.Read("sources"))["items"]!.AsArray().Single()!;
        Assert.Equal("in-conflict", entry["stages"]![0]!.Text("state"));
        Assert.Equal(2, entry["stages"]![0]!["reviewers"]!.GetValue<int>());
    }

    [Fact]
    public async Task Worth_is_judged_and_the_judgement_revised()
    {
        var scene = await Scene.Set(server);
        var paper = await scene.Register("report", "Annual report");
        var at = $"sources/{paper.Id}";
        var judged = new
        {
            aspect = "rigour",
            level = "low",
            reason = "No methods.",
        };
        await scene.Do($"{at}/appraisals", judged, paper.Version);
        var appraisal = (await scene.Read(at))["appraisals"]![0]!;
        Assert.False(appraisal["isRevised"]!.GetValue<bool>());

        var id = appraisal.Text("appraisalId");
        var revised = new
        {
            appraisalId = id,
            level = "moderate",
            reason = "An annex.",
        };
        await scene.Do($"{at}/appraisal-revisions", revised, version: 2);

        var now = (await scene.Read(at))["appraisals"]![0]!;
        Assert.Equal(("moderate", "An annex."), (now.Text("level"), now.Text("reason")));
        Assert.Equal("No methods.", now["earlier"]![0]!.Text("reason"));
        var entry = (await scene.Read("sources"))["items"]![0]!;
        Assert.Equal("moderate", entry["appraisals"]![0]!.Text("level"));
        Assert.Equal(
            "source-appraisal-made",
            (await scene.Post($"{at}/appraisals", judged, version: 3)).Expect(409).Problem
        );
    }

    [Fact]
    public async Task No_notice_is_dated_in_the_future()
    {
        var scene = await Scene.Set(server);
        var paper = await scene.Register("paper", "A paper");
        var notice = new
        {
            kind = "retraction",
            notice = "Retracted",
            noticedOn = $"{TimeProvider.System.GetUtcNow().Year + 2}",
        };

        var refused = (await scene.Post($"sources/{paper.Id}/notices", notice, paper.Version)).Expect(400);
        Assert.Equal("happened-in-future", refused.Problem);
    }

    [Fact]
    public async Task A_source_goes_and_comes_back()
    {
        var scene = await Scene.Set(server);
        var kept = await scene.Register("book", "Kept");
        var gone = await scene.Register("book", "Gone");
        await scene.DoAll(kept, ("inclusions", new { inPhase = scene.Phase, reason = "Rich." }));
        await scene.DoAll(
            gone,
            ("inclusions", new { inPhase = scene.Phase, reason = "Rich." }),
            ("exclusion", new { reason = "Off the topic." }),
            (
                "notices",
                new
                {
                    kind = "retraction",
                    notice = "Retracted",
                    noticedOn = "2022",
                }
            )
        );

        var listed = (await scene.Read($"sources?phase={scene.Phase}"))["items"]!.AsArray();
        Assert.Equal(["included", "excluded"], listed.Select(s => s!.Text("state")));
        Assert.Equal("retraction", listed[1]!["notices"]![0]!.GetValue<string>());
        Assert.Null(listed[1]!["exclusions"]);
        Assert.Empty((await scene.Read($"sources?phase={scene.Ada}"))["items"]!.AsArray());
        var misread = await scene.Owner.Get($"/v1/reviews/{scene.Review}/sources?phase=first");
        Assert.Equal("parameter-invalid", misread.Expect(400).Problem);

        await scene.Do($"sources/{gone.Id}/reinstatement", new { reason = "It is on the topic." }, version: 4);
        var back = await scene.Read($"sources/{gone.Id}");
        Assert.Equal("included", back.Text("state"));
        Assert.Equal("It is on the topic.", back["exclusions"]![0]!["reinstated"]!.Text("reason"));
    }

    [Fact]
    public async Task Kin_is_read_from_both_sides()
    {
        var scene = await Scene.Set(server);
        var preprint = await scene.Register("paper", "Preprint");
        var article = await scene.Register("paper", "Article");
        var kinship = new
        {
            sibling = preprint.Id,
            kinship = "version-of",
            reason = "Same authors and data.",
        };
        await scene.Do($"sources/{article.Id}/kinship", kinship, article.Version);

        var here = Assert.Single((await scene.Read($"sources/{article.Id}"))["kin"]!.AsArray())!;
        var there = Assert.Single((await scene.Read($"sources/{preprint.Id}"))["kin"]!.AsArray())!;
        Assert.Equal(("Preprint", true), (here.Text("title"), here["isSaidHere"]!.GetValue<bool>()));
        Assert.Equal(("Article", false), (there.Text("title"), there["isSaidHere"]!.GetValue<bool>()));
        Assert.Equal("Same authors and data.", there.Text("reason"));
        Assert.Equal(
            "source-kinship-linked",
            (await scene.Post($"sources/{article.Id}/kinship", kinship, version: 2)).Expect(409).Problem
        );
    }

    [Theory]
    [InlineData("""{"kind":"paper","title":" ","foundBy":"database"}""")]
    [InlineData("""{"kind":"paper","title":"T","foundBy":"database","identifiers":[null]}""")]
    [InlineData("""{"kind":"paper","title":"T","foundBy":"database","identifiers":[{"scheme":"doi","value":""}]}""")]
    [InlineData("""{"kind":"paper","title":"T","foundBy":"database","citation":["no item"]}""")]
    [InlineData("""{"kind":"paper","title":"T","foundBy":"database","citation":{"note":[{"$c":"00"}]}}""")]
    [InlineData("""{"kind":"paper","title":"T","foundBy":"database","citation":{"$w":0}}""")]
    public async Task A_shapeless_source_is_turned_away(string body)
    {
        var scene = await Scene.Set(server);
        var reply = await scene.Owner.Post($"/v1/reviews/{scene.Review}/sources", body);
        Assert.StartsWith("request-", reply.Expect(400).Problem);
    }

    private async Task<(Scene Scene, Guid Paper)> Decided()
    {
        var scene = await Scene.Set(server);
        var paper = await scene.Register("paper", "Trust in partnerships");
        var figure = new
        {
            what = "Papers included",
            value = 53,
            place = "p. 3",
        };
        var erratum = new
        {
            kind = "correction",
            notice = "Erratum",
            noticedOn = "2021-05",
        };
        var screening = new
        {
            stage = "full-text",
            verdict = "include",
            reason = "On the topic.",
        };
        var power = await scene.Do("constructs", Constructing.Named("Power"));
        await scene.DoAll(
            paper,
            ("characteristics", new { design = "case study", countries = new[] { "GB" } }),
            ("screenings", screening),
            ("inclusions", new { inPhase = scene.Phase, reason = "Rich." }),
            ("readings", new { }),
            (
                "empty-readings",
                new { lookedFor = new[] { new { id = power.Id, version = 1 } }, note = "Nothing on power." }
            ),
            ("figures", figure),
            ("notices", erratum)
        );
        return (scene, paper.Id);
    }

    private static (string Path, JsonObject Body) Screening(string verdict, Guid reviewer) =>
        (
            "screenings",
            new JsonObject
            {
                ["stage"] = "title-abstract",
                ["verdict"] = verdict,
                ["reason"] = "As it seemed.",
                ["reviewer"] = reviewer,
            }
        );
}
