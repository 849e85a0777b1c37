using System.Text.Json.Nodes;

namespace TheoryLedger.Server.Seeding;

/// <summary>Tells the server a review as any client would: over HTTP, one decision after another.</summary>
/// <remarks>
/// Every request has a key of its own, so a load that broke off is taken up by running it again, and a second load records
/// nothing new for as long as the server remembers keys.
/// </remarks>
/// <param name="http">With the server's address, and the key of the account that is to be the recorder.</param>
/// <param name="folder">The seed's folder.</param>
public sealed class SeedLoader(HttpClient http, string folder)
{
    public async Task<LoadedSeed> LoadAsync(IProgress<(int Done, int Total)> progress, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(progress);
        var seed = new SeedFolder(folder);
        var steps = seed.Steps();
        var total = steps.Count(s => s.Act != SeedAct.Share);
        var load = new Load(seed, new SeedClient(http));
        var done = 0;
        progress.Report((done, total));
        foreach (var step in steps)
        {
            if (await load.TakeAsync(step, token))
            {
                progress.Report((++done, total));
            }
        }

        return load.Result;
    }

    private sealed class Load(SeedFolder seed, SeedClient client)
    {
        private readonly SeedThings _things = new();

        private JsonObject _shared = [];

        public LoadedSeed Result =>
            new((_things.Review ?? throw new SeedException("The seed opens no review.")).Id, _things.Names);

        public async Task<bool> TakeAsync(SeedStep step, CancellationToken token)
        {
            if (step.Act == SeedAct.Share)
            {
                _shared = step.Body;
                return false;
            }

            try
            {
                _things.Note(await PostAsync(step, token), step.Name);
                return true;
            }
            catch (SeedException fault)
            {
                throw fault.In(step);
            }
        }

        private async Task<SeedReceipt> PostAsync(SeedStep step, CancellationToken token)
        {
            var references = new SeedReferences(seed, _things, client);
            var posting = new SeedPosting(client, _things);
            var key = $"{seed.Name}-{Path.GetFileNameWithoutExtension(step.File)}-{step.Number}";
            var whole = step.Act == SeedAct.Open ? step.Body : WithShared(step.Body);
            var body = (await references.InBodyAsync(whole, token))!;
            if (step.Act == SeedAct.Open)
            {
                return await posting.PostAsync("/v1/reviews", null, body, key, token);
            }

            var review = _things.Review ?? throw new SeedException("Open the review before anything else.");
            var path = $"/v1/reviews/{review.Id}/{references.InPath(step.Path)}";
            return await posting.PostAsync(path, TargetOf(step.Path), body, key, token);
        }

        // What a step says itself wins; null says that it is to have none.
        private JsonObject WithShared(JsonObject own)
        {
            var members = own.Concat(_shared.Where(m => !own.ContainsKey(m.Key)));
            return new(
                members.Where(m => m.Value is not null).Select(m => KeyValuePair.Create(m.Key, m.Value?.DeepClone()))
            );
        }

        private SeedReceipt? TargetOf(string path) =>
            path.Split('/').FirstOrDefault(s => s is ['@', ..]) is { } named ? _things[named[1..]] : null;
    }
}
