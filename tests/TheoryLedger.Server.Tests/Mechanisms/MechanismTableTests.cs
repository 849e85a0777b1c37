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
                novelty = "new",
                origin = new { kind = "conjecture", from = Array.Empty<object>() },
                why = Scene.Why,
            }
        );

        var answer = (await scene.Owner.Get($"/v1/reviews/{scene.Review}/mechanisms/table?format=csv")).Expect(200);

        var row = answer.Text.Split("\r\n")[1];
        Assert.StartsWith("\"'=cmd", row, StringComparison.Ordinal);
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
    public async Task A_role_goes_on_while_its_element_is_restated_and_ends_when_it_is_recast()
    {
        var study = await Study.Begin(server);
        var trust = await study.Construct("Trust");
        var last = await study.Propose("Trust", Study.Element("m", "Mechanism", "Partners trust", trust));
        var element = (await study.Read(last.Id)).Id("form/elements/0/id");
        var form = Study.Form("Trust", Study.Element("m", "Mechanism", "Partners trust deeply", trust, element));
        last = await study.Change(last, "refinements", new { form, why = Scene.WhyAfter(trust) });
        var before = (await Roles()).Single()!;

        var recast = await study.Change(
            last,
            "recasting",
            new
            {
                element,
                to = "Outcome",
                why = Scene.Why,
            }
        );
        var after = await Roles();

        Assert.Null(before["until"]);
        Assert.Equal(["Mechanism", "Outcome"], after.Select(r => (string?)r!["role"]));
        Assert.Equal(recast.Position, (long)after[0]!["until"]!);
        Assert.Equal((long)before["since"]!, (long)after[0]!["since"]!);

        async Task<JsonArray> Roles() => (await study.Scene.Read($"mechanisms/{trust}/emergence"))["roles"]!.AsArray();
    }
}
