using System.Text.Json.Nodes;
using TheoryLedger.Server.Tests.Codings;
using TheoryLedger.Server.Tests.Constructs;

namespace TheoryLedger.Server.Tests.Recording;

/// <summary>Of two open constructs, or two codes in use, each has a name of its own, whoever comes first.</summary>
public sealed class OneNameTests(ServerFixture server)
{
    private const string Taken = "construct-name-taken";

    [Fact]
    public async Task Of_those_who_define_one_construct_at_once_one_succeeds()
    {
        var scene = await Scene.Set(server);
        string[] spellings = ["Trust", "trust", " TRUST", "Tru\u00adst", "\uff34rust", "Trust"];

        var replies = await Task.WhenAll(spellings.Select(name => scene.Post("constructs", Constructing.Named(name))));

        AssertOne(replies, Taken);
        Assert.Single((await scene.Read("constructs"))["items"]!.AsArray());
    }

    [Theory]
    [InlineData("Trust", "Тruѕt")]
    [InlineData("Trust", "Τrust")]
    [InlineData("Hope", "հօpҽ")]
    [InlineData("Trust", "ᴛʀᴜꜱᴛ")]
    [InlineData("HEAT", "ᎻᎬᎪᎢ")]
    [InlineData("Silence", "sılence")]
    [InlineData("Silence", "ꓢꓲꓡꓰꓠꓚꓰ")]
    [InlineData("Доверие", "ДОВЕРИЕ")]
    public async Task A_name_that_looks_like_another_is_taken(string name, string alike)
    {
        var scene = await Scene.Set(server);
        await scene.Construct(name);

        Assert.Equal(Taken, (await scene.Post("constructs", Constructing.Named(alike))).Expect(409).Problem);
    }

    [Theory]
    [InlineData("Доверие", "Надежда")]
    [InlineData("Łaska", "Laska")]
    [InlineData("Πίστη", "Ελπίδα")]
    public async Task A_name_in_another_script_is_a_name_of_its_own(string name, string other)
    {
        var scene = await Scene.Set(server);
        await scene.Construct(name);

        (await scene.Post("constructs", Constructing.Named(other))).Expect(201);
    }

    [Fact]
    public async Task Of_those_who_rename_their_constructs_alike_at_once_one_succeeds()
    {
        var scene = await Scene.Set(server);
        var constructs = new List<Guid>();
        foreach (var name in (string[])["Faith", "Hope", "Love", "Luck"])
        {
            constructs.Add(await scene.Construct(name));
        }

        var replies = await Task.WhenAll([
            .. constructs.Select(id => scene.Post($"constructs/{id}/renaming", Named("Trust"), version: 1)),
            scene.Post("constructs", Constructing.Trust),
        ]);

        AssertOne(replies, Taken);
        Assert.Single(await Names(scene), name => name == "Trust");
    }

    [Fact]
    public async Task Of_those_who_define_one_code_at_once_one_succeeds()
    {
        var scene = await Scene.Set(server);
        var parent = (await scene.Code("Theme")).Id;

        var replies = await Task.WhenAll(
            Enumerable
                .Range(0, 6)
                .Select(i => scene.Post("codes", ReadingScene.Definition("Trust", i % 2 == 0 ? parent : null)))
        );

        AssertOne(replies, "code-label-taken");
    }

    [Fact]
    public async Task A_name_that_has_been_read_by_everybody_is_taken_as_one_given_just_now_is()
    {
        var scene = await Scene.Set(server);
        await scene.Construct("Trust");
        await scene.Code("Trust");
        await scene.Read("constructs");

        Assert.Equal(Taken, (await scene.Post("constructs", Constructing.Named("trust"))).Expect(409).Problem);
        var code = await scene.Post("codes", ReadingScene.Definition("TRUST"));
        Assert.Equal("code-label-taken", code.Expect(409).Problem);
    }

    [Fact]
    public async Task A_name_is_free_again_once_its_construct_has_ended()
    {
        var scene = await Scene.Set(server);
        var first = await scene.Construct("Trust");
        var retired = await scene.Do($"constructs/{first}/retirement", new { why = Scene.Why }, version: 1);
        await scene.Construct("Trust");

        var reopened = await scene.Post($"constructs/{first}/reopening", new { why = Scene.Why }, retired.Version);

        Assert.Equal(Taken, reopened.Expect(409).Problem);
        Assert.Contains("take another name", reopened.Json!["title"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_part_may_be_called_as_the_whole_was_and_not_as_another_construct_is()
    {
        var scene = await Scene.Set(server);
        var trust = await scene.Construct("Trust");
        await scene.Construct("Faith");

        var refused = await scene.Post($"constructs/{trust}/split", Parts("Trust", "faith"), version: 1);
        Assert.Equal(Taken, refused.Expect(409).Problem);

        await scene.Do($"constructs/{trust}/split", Parts("Trust", "Hope"), version: 1);
    }

    private static object Named(string name) => new { name, why = Scene.Why };

    private static object Parts(params string[] names) => new { parts = names.Select(Part), why = Scene.Why };

    private static object Part(string name) =>
        new
        {
            name,
            definition = $"What is meant by {name}.",
            kind = "mindset",
            standing = "mechanism",
            novelty = "known",
        };

    private static async Task<IEnumerable<string>> Names(Scene scene) =>
        (await scene.Read("constructs"))["items"]!.AsArray().Select(item => item!["name"]!.GetValue<string>());

    private static void AssertOne(IReadOnlyCollection<Reply> replies, string refusal)
    {
        var won = Assert.Single(replies, r => r.Status is 200 or 201);
        Assert.All(replies.Where(r => r != won), r => Assert.Equal(refusal, r.Expect(409).Problem));
    }
}
