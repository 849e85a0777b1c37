using System.Text.Json.Nodes;
using TheoryLedger.Server.Tests.Configurations;

namespace TheoryLedger.Server.Tests.Mechanisms;

public sealed class MechanismTableTests(ServerFixture server)
{
    [Fact]
    public async Task As_csv_nothing_in_it_is_taken_for_a_formula()
    {
        var scene = await Scene.Set(server);
        await scene.Do(
            "constructs",
            new
            {
                name = "=cmd|' /C calc'!A0",
                definition = "Says \"no\", twice.",
                kind = "mindset",
                standing = "mechanism",
                novelty = "novel",
                origin = new { kind = "conjecture", from = Array.Empty<object>() },
                why = Scene.Why,
            }
        );

        var answer = (await scene.Owner.Get($"/v1/reviews/{scene.Review}/mechanisms/table?format=csv")).Expect(200);

        var row = answer.Text.Split("\r\n")[1];
        Assert.StartsWith("'=cmd", row, StringComparison.Ordinal);
        Assert.Contains("\"Says \"\"no\"\", twice.\"", row, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_form_is_not_known()
    {
        var scene = await Scene.Set(server);

        var answer = await scene.Owner.Get($"/v1/reviews/{scene.Review}/mechanisms/table?format=xls");

        Assert.Equal(400, answer.Status);
        Assert.Equal("format", answer.Json!["parameter"]!.GetValue<string>());
    }

    [Fact]
    public async Task What_is_no_construct_did_not_emerge()
    {
        var scene = await Scene.Set(server);

        var answer = await scene.Owner.Get($"/v1/reviews/{scene.Review}/mechanisms/{scene.Phase}/emergence");

        Assert.Equal(404, answer.Status);
    }

    [Fact]
    public async Task A_configuration_that_says_the_same_again_interrupts_no_role()
    {
        var study = await Study.Begin(server);
        var dyad = await study.Dyad();
        await study.Change(dyad, "affirmations", new { why = Scene.Why });

        var mechanism = (await study.Scene.Read("mechanisms"))["items"]!.AsArray()[0]!;
        var roles = (await study.Scene.Read($"mechanisms/{mechanism["id"]}/emergence"))["roles"]!.AsArray();

        Assert.All(roles, r => Assert.Null(r!["until"]));
    }
}
