using TheoryLedger.Server.Tests.Constructs;

namespace TheoryLedger.Server.Tests.SubstantiveTheories;

public sealed class SubstantiveTheoryEndpointTests(ServerFixture server)
{
    private static readonly object Exchange = new
    {
        name = "Social exchange theory",
        explains = "Why giving leads to giving.",
        reference = "A textbook.",
        why = Scene.Why,
    };

    [Fact]
    public async Task A_theory_from_elsewhere_is_adopted_and_explains_a_construct()
    {
        var scene = await Scene.Set(server);
        var adopted = await scene.Do("substantive-theories", Exchange);

        var read = await scene.Read($"substantive-theories/{adopted.Id}");

        Assert.Equal("Why giving leads to giving.", read.Text("explains"));
        Assert.Equal(scene.Ada, read["adopted"]!["decidedBy"]![0]!.GetValue<Guid>());
        Assert.Single((await scene.Read("substantive-theories"))["items"]!.AsArray());
    }

    [Fact]
    public async Task It_says_what_it_explains()
    {
        var scene = await Scene.Set(server);

        var reply = await scene.Post(
            "substantive-theories",
            new
            {
                name = "Exchange",
                explains = " ",
                why = Scene.Why,
            }
        );

        Assert.Equal("request-invalid", reply.Expect(400).Problem);
    }
}
