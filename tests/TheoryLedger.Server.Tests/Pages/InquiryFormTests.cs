using TheoryLedger.Server.Tests.Configurations;

namespace TheoryLedger.Server.Tests.Pages;

/// <summary>What a team does so as not to believe itself: it weighs other explanations, and looks for cases that speak against its own.</summary>
[Collection(Sites.Name)]
public sealed class InquiryFormTests(Site site, ServerFixture server) : Working(site)
{
    [Fact]
    public async Task A_rival_is_weighed_and_weighed_again()
    {
        var study = new Study(await Scene.Set(server));
        var dyad = await study.Dyad();

        await Weigh(study.Scene, dyad.Id, "open: nobody can say yet", again: false);
        await Weigh(study.Scene, dyad.Id, "dropped: it does not explain it", again: true);

        var rival = (await study.Scene.Read($"configurations/{dyad.Id}"))["rivals"]!.AsArray().Single()!;
        Assert.Equal("dropped", rival["verdict"]!.GetValue<string>());
        Assert.Equal(2, rival["considered"]!.AsArray().Count);
    }

    [Fact]
    public async Task A_negative_case_is_looked_for_and_found()
    {
        var study = new Study(await Scene.Set(server));
        var (dyad, excerpt) = (await study.Dyad(), await study.Excerpt("They rely on each other."));

        await Open(study.Scene.Owner.Account, script: false);
        await Go(study.Scene, $"configurations/{dyad.Id}");
        await Offered("this", "Say where a case against it was looked for");
        await Main.GetByLabel("Where it was looked for").FillAsync("Groups that nobody hosts.");
        await Main.GetByLabel("a case was found").CheckAsync();
        await Main.GetByLabel("What that means").FillAsync("It fails there.");
        await Main.GetByLabel("They rely on each other.").CheckAsync();
        await Press("Record it");

        var sought = (await study.Scene.Read($"configurations/{dyad.Id}"))["negativeCases"]!.AsArray().Single()!;
        Assert.Equal("found", sought["result"]!.GetValue<string>());
        Assert.Equal($"{excerpt}", $"{sought["found"]!.AsArray().Single()!["id"]}");
    }

    private async Task Weigh(Scene scene, Guid configuration, string verdict, bool again)
    {
        await Open(scene.Owner.Account, script: false);
        await Go(scene, $"configurations/{configuration}");
        await Offered("this", "Weigh a rival explanation");
        await Main.GetByLabel("What else would explain").FillAsync("They like the coffee.");
        await Main.GetByLabel(verdict).CheckAsync();
        if (again)
        {
            await Main.GetByLabel("Which of those weighed before").SelectOptionAsync("They like the coffee.");
        }

        await Reason("The coffee was bad.", "juxtapose");
        await Press("Record it");
    }
}
