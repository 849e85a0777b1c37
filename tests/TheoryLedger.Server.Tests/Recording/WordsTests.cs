using TheoryLedger.Server.Tests.Codings;

namespace TheoryLedger.Server.Tests.Recording;

/// <summary>Words that are somebody's lie nowhere in the database as they are.</summary>
public sealed class WordsTests(ServerFixture server)
{
    /// <summary>How long a planted word is.</summary>
    private const int Word = 32;

    private readonly List<string> _planted = [];

    [Fact]
    public async Task What_is_said_and_read_into_it_is_stored_nowhere_in_the_clear()
    {
        var scene = await Scene.Set(server);
        var said = $"{Plant()} we trusted {Plant()} them {Plant()}";
        var (text, _) = await scene.Transcript(said);
        var excerpt = await Marked(scene, text, said);
        var coding = await Doubted(scene, excerpt);
        await scene.Do(
            "suggestions",
            new
            {
                software = "reader 1.2",
                model = "reader",
                promptDigest = new string('0', 64),
                proposes = "coding",
                about = new[] { new { id = coding } },
                proposal = Plant(),
            }
        );

        await AssertHidden(scene, [$"texts/{text}", $"excerpts/{excerpt}", $"codings/{coding}", "suggestions"]);
    }

    [Fact]
    public async Task Reasons_names_and_memos_are_stored_nowhere_in_the_clear()
    {
        var scene = await Scene.Set(server);
        var code = await scene.Code("Trust");
        await scene.Do($"codes/{code.Id}/retirement", new { reason = Plant() }, code.Version);
        var person = new
        {
            kind = "person",
            name = Plant(),
            orcid = Plant(),
            roles = new[] { "reviewer" },
        };
        var joined = await scene.Do("contributors", person);
        var stated = new { kind = "positionality", statement = Plant() };
        await scene.Do($"contributors/{joined.Id}/positionality", stated, joined.Version);
        await scene.Do(
            "memos",
            new
            {
                kind = "analytic",
                text = Plant(),
                about = new[] { new { id = code.Id } },
            }
        );
        var construct = await scene.Do("constructs", Constructs.Constructing.Trust);
        await scene.Do($"constructs/{construct.Id}/refutation", new { why = Why() }, construct.Version);

        await AssertHidden(
            scene,
            [$"codes/{code.Id}", $"contributors/{joined.Id}", "memos", $"constructs/{construct.Id}"]
        );
    }

    [Fact]
    public async Task The_search_would_find_them()
    {
        var scene = await Scene.Set(server);
        var label = Plant();

        await scene.Code(label);
        await scene.Head();

        var holding = await server.TablesHolding(label);
        Assert.Contains("ledger_events.mt_events", holding);
        Assert.Contains("ledger.read_item", holding);
    }

    private async Task<Guid> Marked(Scene scene, Guid text, string said)
    {
        var locator = Plant();
        var marked = await scene.Do(
            "excerpts",
            new
            {
                textId = text,
                span = new { from = Word, to = said.Length - Word },
                quote = said[Word..^Word],
                locator,
            }
        );
        var theory = await scene.Construct($"Theory {text}");
        var worth = new
        {
            aspect = "richness",
            level = "high",
            forTheory = new { id = theory, version = 1 },
            reason = Plant(),
        };
        await scene.Do($"excerpts/{marked.Id}/appraisals", worth, marked.Version);
        return marked.Id;
    }

    private async Task<Guid> Doubted(Scene scene, Guid excerpt)
    {
        var ben = await scene.Contributor("Ben");
        var body = System.Text.Json.JsonSerializer.SerializeToNode(
            ReadingScene.Coding(excerpt, (await scene.Code("Trust")).Id)
        )!;
        body["interpretation"] = Plant();
        var coding = await scene.Do("codings", body);
        var at = $"codings/{coding.Id}";
        await scene.Do($"{at}/disputes", new { reason = Plant(), disputer = ben }, version: 1);
        var disputeId = (await scene.Read(at))["disputes"]![0]!.Id("disputeId");
        var talk = new
        {
            disputeId,
            among = new[] { ben },
            note = Plant(),
        };
        await scene.Do($"{at}/discussions", talk, version: 2);
        var settle = new
        {
            disputeId,
            outcome = "withdrawn",
            reason = Plant(),
        };
        await scene.Do($"{at}/resolutions", settle, version: 3);
        return coding.Id;
    }

    private object Why() =>
        new
        {
            rationale = Plant(),
            operation = "juxtapose",
            triggeredBy = Array.Empty<object>(),
            alternatives = new { considered = "some", options = new[] { new { course = Plant(), whyNot = Plant() } } },
        };

    /// <summary>A word that stands nowhere else, of the letters and digits of an id.</summary>
    private string Plant()
    {
        var word = $"{Guid.CreateVersion7():N}";
        _planted.Add(word);
        return word;
    }

    // Reading them all first shows that they are kept, and lets what people read catch up.
    private async Task AssertHidden(Scene scene, IEnumerable<string> paths)
    {
        var read = await Task.WhenAll(paths.Select(scene.Read));
        var shown = string.Concat(read.Select(json => json.ToJsonString()));
        Assert.All(_planted, word => Assert.Contains(word, shown, StringComparison.Ordinal));
        foreach (var word in _planted)
        {
            Assert.Empty(await server.TablesHolding(word));
        }
    }
}
