using System.Text.Json.Nodes;
using TheoryLedger.Server.Tests.Seeding;

namespace TheoryLedger.Server.Tests.Impact;

/// <summary>By how little the theory of the training review hangs; every answer worked out by hand from its seed.</summary>
public sealed class FragilityTests(TrainingReview review) : IClassFixture<TrainingReview>
{
    private static readonly string[] Bare =
    [
        "Left alone",
        "Parts to spoil",
        "Same hour",
        "Tools on the bench",
        "Trusted",
    ];

    // They hang by one turn of one conversation, whose neighbour has withdrawn.
    private static readonly string[] Pride = ["Felt competence", "Grinning home"];

    [Fact]
    public async Task It_tells_of_every_mechanism_and_configuration_that_is_worked_on()
    {
        var items = (await Read())["items"]!.AsArray();

        Assert.Equal(
            ["Failing without loss of face", "Felt competence", "Guessing aloud", "Legible need", "Passing it on"],
            items
                .Where(i => (string?)i!["concept"] == "constructs")
                .Select(i => (string?)i!["name"])
                .Order(StringComparer.Ordinal)
        );
        Assert.Equal(11, items.Count(i => (string?)i!["concept"] == "configurations"));
    }

    [Fact]
    public async Task Every_configuration_says_the_fewest_whose_loss_leaves_it_unsupported()
    {
        var items = (await Read())["items"]!.AsArray();

        Assert.Equal([review["sA"]], Members(items, "cf1", "sources"));
        Assert.Equal([review["c1"], review["c2"]], Members(items, "cf1", "coders").Order());
        Assert.Null(Item(items, "cf1")["participants"]);
        Assert.Equal([review["sA"], review["sF"]], Members(items, "cf2", "sources").Order());
        Assert.Equal([review["c1"]], Members(items, "cf2", "coders"));
        Assert.Equal([review["sB"], review["sE"]], Members(items, "cf7", "sources").Order());
        Assert.Equal([review["sG"]], Members(items, "cf8", "sources"));
        Assert.Equal([review["juniper"]], Members(items, "cf8", "participants"));
        Assert.True((bool)Item(items, "cf1")["sources"]!["isExact"]!);
    }

    [Fact]
    public async Task What_hangs_by_one_thread_is_listed()
    {
        var lists = (await Read())["lists"]!;

        Assert.Equal(
            ["Felt competence", "Grinning home", "Guessing aloud", "Legible need", "Open wall"],
            await Names(lists, "singleSource")
        );
        Assert.Equal(["Felt competence", "Grinning home", "Passing it on"], await Names(lists, "singleCoder"));
        Assert.Contains(review["cf2"], Ids(lists, "singleCoder"));
        Assert.Equal(["Felt competence", "Grinning home"], await Names(lists, "singleParticipant"));
        Assert.Equal(["Guessing aloud", "Legible need", "Open wall"], await Names(lists, "singleAuthorTeam"));
        Assert.Equal(["Guessing aloud", "Legible need", "Open wall"], await Names(lists, "singleCountry"));
        Assert.Equal(Bare, await Names(lists, "unsupported"));
    }

    [Fact]
    public async Task What_is_only_inferred_and_what_was_never_put_to_the_test_is_listed()
    {
        var lists = (await Read())["lists"]!;

        Assert.Equal(
            ["Felt competence", "Grinning home", "Line at the door", "Tools on the bench"],
            await Names(lists, "inferredOnly")
        );
        Assert.Equal(
            Bare.Concat(Pride).Append("Guessing aloud").Append("Line at the door").Order(StringComparer.Ordinal),
            await Names(lists, "neverContradicted")
        );
        Assert.Equal(
            // On aprons visitors gave advice; they were never put to anybody.
            Bare.Concat(Pride)
                .Append("Aprons")
                .Append("Guessing aloud")
                .Append("Learning by shared failing (fictional, middle range)")
                .Order(StringComparer.Ordinal),
            await Names(lists, "neverTested")
        );
    }

    [Fact]
    public async Task How_broadly_it_is_spread_is_counted()
    {
        var breadth = Item((await Read())["items"]!.AsArray(), "cf2")["breadth"]!;

        Assert.Equal(
            (2, 2, 1, 1, 1, 1, 1, 1),
            (
                (int)breadth["evidence"]!,
                (int)breadth["sources"]!,
                (int)breadth["coders"]!,
                (int)breadth["participants"]!,
                (int)breadth["authorTeams"]!,
                (int)breadth["withoutAuthor"]!,
                (int)breadth["countries"]!,
                (int)breadth["withoutCountry"]!
            )
        );
    }

    [Fact]
    public async Task Before_one_withdrew_grinning_home_hung_by_what_another_said()
    {
        var withdrew = (await review.One("participants", "sorrel"))["consentChanges"]![0]!["taken"]!["position"]!;

        var then = await Read($"?position={(long)withdrew - 1}");

        Assert.Equal(
            new[] { review["cf8"], review["pride"] }.Order(),
            Ids(then["lists"]!, "singleParticipant").Order()
        );
        Assert.Single(Members(then["items"]!.AsArray(), "cf8", "participants"));
        Assert.DoesNotContain(review["cf8"], Ids(then["lists"]!, "unsupported"));
    }

    [Fact]
    public async Task Losing_what_is_named_leaves_it_unsupported_and_sparing_one_does_not()
    {
        var items = (await Read())["items"]!.AsArray().Where(i => i!["sources"] is not null).ToList();
        Assert.NotEmpty(items);
        foreach (var item in items)
        {
            var id = item!["id"]!.GetValue<Guid>();
            var concept = (string)item["concept"]!;
            foreach (var (set, parameter) in new[] { ("sources", "source"), ("coders", "coder") })
            {
                var members = item[set]!["members"]!.AsArray().Select(m => m!.GetValue<Guid>()).ToList();
                Assert.True(await Falls(concept, id, parameter, members));
                Assert.False(await Falls(concept, id, parameter, members[1..]));
            }
        }
    }

    [Fact]
    public async Task Before_the_review_was_opened_there_is_nothing_to_tell()
    {
        var nothing = await Read("?position=0");

        Assert.Empty(nothing["items"]!.AsArray());
        Assert.Empty(Ids(nothing["lists"]!, "neverTested"));
    }

    private Task<JsonNode> Read(string query = "") => review.Read($"fragility{query}");

    private async Task<bool> Falls(string concept, Guid id, string parameter, IReadOnlyList<Guid> members)
    {
        var answer = await review.Read(
            $"what-if?limit=1000&{string.Join('&', members.Select(m => $"{parameter}={m}"))}"
        );
        return answer[concept]!["items"]!
            .AsArray()
            .Any(i => i!["id"]!.GetValue<Guid>() == id && (string?)i["after"]!["level"] == "not");
    }

    private JsonNode Item(JsonArray items, string name) =>
        items.Single(i => i!["id"]!.GetValue<Guid>() == review[name])!;

    private IEnumerable<Guid> Members(JsonArray items, string name, string set) =>
        Item(items, name)[set]!["members"]!.AsArray().Select(m => m!.GetValue<Guid>());

    private static IEnumerable<Guid> Ids(JsonNode lists, string list) =>
        lists[list]!.AsArray().Select(id => id!.GetValue<Guid>());

    private async Task<IReadOnlyList<string>> Names(JsonNode lists, string list)
    {
        var names = (await Read())["items"]!
            .AsArray()
            .ToDictionary(i => i!["id"]!.GetValue<Guid>(), i => (string)i!["name"]!);
        names[review["t4"]] = (string)(await review.One("programme-theories", "t4"))["title"]!;
        return [.. Ids(lists, list).Select(id => names[id]).Order(StringComparer.Ordinal)];
    }
}
