using TheoryLedger.Server.Access;
using TheoryLedger.Server.Tests.Sources;

namespace TheoryLedger.Server.Tests.Participants;

public sealed class ParticipantEndpointTests(ServerFixture server)
{
    [Fact]
    public async Task A_participant_is_read_with_what_they_agreed_to_and_took_part_in()
    {
        var scene = await Scene.Set(server);
        var speaker = await scene.Recruit("P1", "auditors");
        var interview = await scene.Register("interview", "Interview 1");
        var held = new { participants = new[] { speaker.Id }, tested = Array.Empty<object>() };
        await scene.Do($"sources/{interview.Id}/fieldwork", held, interview.Version);

        var before = await scene.Read($"participants/{speaker.Id}");
        Assert.Equal(
            ("P1", "manager", "2030-01"),
            (before.Text("pseudonym"), before.Text("group"), before.Text("cutOff"))
        );
        Assert.Equal("auditors", before["consent"]!.Text("audience"));
        Assert.Equal(interview.Id, Assert.Single(before["sources"]!.AsArray())!.GetValue<Guid>());
        Assert.False(before["isWithdrawn"]!.GetValue<bool>());

        var change = new { consent = SourceScene.Consent("team", analysis: false), reason = "Asked to." };
        await scene.Do($"participants/{speaker.Id}/consent", change, speaker.Version);
        var after = await scene.Read($"participants/{speaker.Id}");
        Assert.True(after["isWithdrawn"]!.GetValue<bool>());
        Assert.Equal("Asked to.", after["consentChanges"]![0]!.Text("reason"));
        Assert.Single((await scene.Read("participants"))["items"]!.AsArray());

        var same = await scene.Post($"participants/{speaker.Id}/consent", change, version: 2);
        Assert.Equal("participant-consent-unchanged", same.Expect(409).Problem);
    }

    [Theory]
    [InlineData("Sorrel", "  SORREL ")]
    [InlineData("Jos\u00e9", "Jose\u0301")]
    [InlineData("Ivan", "\u0406van")]
    [InlineData("P1", "\uff301")]
    public async Task Nobody_is_called_as_somebody_else_is(string one, string other)
    {
        var scene = await Scene.Set(server);
        await scene.Recruit(one, "team");
        var again = new { pseudonym = other, consent = SourceScene.Consent("team") };

        Assert.Equal("participant-pseudonym-taken", (await scene.Post("participants", again)).Expect(409).Problem);
    }

    [Fact]
    public async Task The_data_protection_officer_looks_after_consent()
    {
        var scene = await Scene.Set(server);
        var speaker = await scene.Recruit("P1", "team");
        var officer = await scene.Join(server, Role.DataProtectionOfficer);
        var change = new
        {
            phase = scene.Phase,
            consent = SourceScene.Consent("public"),
            reason = "Read the form again.",
        };

        var reply = await officer.Post(
            $"/v1/reviews/{scene.Review}/participants/{speaker.Id}/consent",
            change,
            version: 1
        );

        reply.Expect(200);
        var auditor = await scene.Join(server, Role.Auditor);
        var closed = await auditor.Post(
            $"/v1/reviews/{scene.Review}/participants/{speaker.Id}/consent",
            change,
            version: 2
        );
        Assert.Equal("forbidden", closed.Expect(403).Problem);
    }

    [Theory]
    [InlineData(
        """{"pseudonym":"","consent":{"analysis":true,"quotation":"none","audience":"team"}}""",
        "request-invalid"
    )]
    [InlineData("""{"pseudonym":"P1","consent":{"analysis":true,"quotation":"none"}}""", "request-malformed")]
    [InlineData("""{"pseudonym":"P1"}""", "request-malformed")]
    public async Task A_shapeless_participant_is_turned_away(string body, string problem)
    {
        var scene = await Scene.Set(server);
        var reply = await scene.Owner.Post($"/v1/reviews/{scene.Review}/participants", body);
        Assert.Equal(problem, reply.Expect(400).Problem);
    }
}
