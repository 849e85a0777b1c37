using TheoryLedger.Server.Tests.Constructs;

namespace TheoryLedger.Server.Tests.History;

/// <summary>Any two versions of a thing can be laid beside each other, not only those that follow one another.</summary>
public sealed class VersionsComparedTests(ServerFixture server)
{
    [Fact]
    public async Task The_first_version_beside_the_third()
    {
        var (scene, construct, facts) = await Redefined("To rely on somebody.", "To rely on a group.");

        var page = await scene.Owner.Get(
            $"/reviews/{scene.Review}/constructs/{construct}/history?from={facts[0]}&to={facts[2]}"
        );

        var compared = page.Expect(200).Text.Split("id=\"compared\"")[1].Split("Every decision on it")[0];
        Assert.Contains("a group", compared, StringComparison.Ordinal);
        Assert.DoesNotContain("somebody", compared, StringComparison.Ordinal);
        Assert.All(facts, fact => Assert.Contains($"<option value=\"{fact}\"", page.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_version_beside_itself()
    {
        var (scene, construct, facts) = await Redefined("To rely on somebody.");

        var page = await scene.Owner.Get(
            $"/reviews/{scene.Review}/constructs/{construct}/history?from={facts[1]}&to={facts[1]}"
        );

        Assert.Contains("It said the same.", page.Expect(200).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_position_is_turned_away()
    {
        var (scene, construct, _) = await Redefined();

        var page = await scene.Owner.Get($"/reviews/{scene.Review}/constructs/{construct}/history?from=first&to=2");

        Assert.Equal(400, page.Status);
    }

    private async Task<(Scene Scene, Guid Construct, List<long> Facts)> Redefined(params string[] definitions)
    {
        var scene = await Scene.Set(server);
        var construct = await scene.Do("constructs", Constructing.Trust);
        var version = construct.Version;
        foreach (var definition in definitions)
        {
            var done = await scene.Do(
                $"constructs/{construct.Id}/redefinitions",
                new
                {
                    definition,
                    kind = "emotion",
                    why = Scene.Why,
                },
                version
            );
            version = done.Version;
        }

        var history = (await scene.Read($"constructs/{construct.Id}/history"))["items"]!.AsArray();
        return (scene, construct.Id, [.. history.Select(entry => entry!["fact"]!["position"]!.GetValue<long>())]);
    }
}
