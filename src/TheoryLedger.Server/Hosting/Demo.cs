using System.Text.Json;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Seeding;

namespace TheoryLedger.Server.Hosting;

/// <summary>The worked example and the training review, loaded once and served.</summary>
public static class Demo
{
    private const string Example = "interorganisational-collaboration";
    private const string Training = "training-review";

    public static async Task<int> RunAsync(HostingOptions options, bool json, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(options);
        await using var host = await LedgerHost.StartAsync(options, token);
        var people = await DemoPeople.EnterAsync(host.App.Services, options.Data, token);
        using var http = new HttpClient { BaseAddress = new Uri(host.Url) };
        http.DefaultRequestHeaders.Authorization = new("Bearer", people.OwnerKey);

        var example = await LoadAsync(http, Example, options, token);
        var training = await LoadAsync(http, Training, options, token);
        await people.LetAuditorInAsync([example.Review, training.Review], token);
        var link = await host.App.Services.GetRequiredService<LocalPerson>().LinkAsync(host.Url, people.Owner, token);
        var ready = new DemoReady(host.Url, example.Review, training.Review, people.OwnerKey, people.AuditorKey, link);

        if (json)
        {
            await Console.Out.WriteLineAsync(JsonSerializer.Serialize(ready, JsonSerializerOptions.Web));
        }
        else
        {
            await DemoStory.TellAsync(http, ready, example.Names, options.Data, token);
        }

        await host.App.WaitForShutdownAsync(token);
        return 0;
    }

    private static async Task<LoadedSeed> LoadAsync(
        HttpClient http,
        string seed,
        HostingOptions options,
        CancellationToken token
    )
    {
        var marker = new SeedMarker(Path.Combine(options.Data, $"{seed}.loaded.json"));
        if (marker.Read() is { } loaded)
        {
            return loaded;
        }

        options.Say($"Loading {seed}; both reviews take a minute or two, the first time only.");
        var folder = Path.Combine(AppContext.BaseDirectory, "seeds", seed);
        return await marker.WriteAsync(
            await SeedProgress.ShowAsync(seed, progress => new SeedLoader(http, folder).LoadAsync(progress, token)),
            token
        );
    }
}

/// <summary>What a script needs to know once the demo is ready.</summary>
public sealed record DemoReady(
    string Url,
    Guid ReviewId,
    Guid TrainingReviewId,
    string OwnerKey,
    string AuditorKey,
    string SignInUrl
);
