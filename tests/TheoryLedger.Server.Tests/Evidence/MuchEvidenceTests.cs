using TheoryLedger.Server.Tests.Configurations;

namespace TheoryLedger.Server.Tests.Evidence;

/// <summary>What a configuration shows where there is more evidence than has room.</summary>
public sealed class MuchEvidenceTests(ServerFixture server)
{
    [Fact]
    public async Task First_hand_evidence_is_shown_however_late_it_came_and_the_rest_is_counted()
    {
        var study = await Study.Begin(server);
        var dyad = await study.Dyad("Trust and risk");
        for (var i = 0; i < 31; i++)
        {
            await study.Link(dyad.Id, await study.Excerpt($"Note number {i}.", "notes"), "supports");
        }

        await study.Link(dyad.Id, await study.Excerpt("They rely on each other."), "supports");

        var page = (await study.Scene.Owner.Get($"/reviews/{study.Scene.Review}/configurations/{dyad.Id}")).Expect(200);
        Assert.Contains("“They rely on each other.”", page.Text, StringComparison.Ordinal);
        Assert.Contains("24 more pieces for it", page.Text, StringComparison.Ordinal);
    }
}
