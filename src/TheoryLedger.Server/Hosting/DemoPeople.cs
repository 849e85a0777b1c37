using System.Text.Json;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Postgres;

namespace TheoryLedger.Server.Hosting;

/// <summary>The demo's owner and auditor. Their accounts stay; each start makes their keys anew and ends the last run's.</summary>
public sealed class DemoPeople
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    private readonly Accounts _accounts;

    private DemoPeople(Accounts accounts, Guid owner, Guid auditor, string ownerKey, string auditorKey) =>
        (_accounts, Owner, Auditor, OwnerKey, AuditorKey) = (accounts, owner, auditor, ownerKey, auditorKey);

    public Guid Owner { get; }

    public Guid Auditor { get; }

    public string OwnerKey { get; }

    public string AuditorKey { get; }

    public static async Task<DemoPeople> EnterAsync(IServiceProvider services, string folder, CancellationToken token)
    {
        var accounts = services.GetRequiredService<Accounts>();
        var keys = services.GetRequiredService<KeyStore>();
        var known = await KnownAsync(Path.Combine(folder, "demo-people.json"), accounts, token);
        return new DemoPeople(
            accounts,
            known.Owner,
            known.Auditor,
            await FreshKeyAsync(keys, known.Owner, token),
            await FreshKeyAsync(keys, known.Auditor, token)
        );
    }

    public async Task LetAuditorInAsync(IEnumerable<Guid> reviews, CancellationToken token)
    {
        foreach (var review in reviews)
        {
            await _accounts.GrantAsync(review, Auditor, Role.Auditor, Owner, token);
        }
    }

    private static async Task<string> FreshKeyAsync(KeyStore keys, Guid account, CancellationToken token)
    {
        await keys.RevokeAllAsync(account, KeyGrant.Key, token);
        await keys.RevokeAllAsync(account, KeyGrant.SignIn, token);
        return (await keys.MintAsync(new KeyGrant(account, "demo", Lifetime), token)).Secret;
    }

    private static async Task<Known> KnownAsync(string file, Accounts accounts, CancellationToken token)
    {
        if (File.Exists(file))
        {
            return JsonSerializer.Deserialize<Known>(await File.ReadAllTextAsync(file, token))!;
        }

        var known = new Known(await accounts.CreateAsync(token), await accounts.CreateAsync(token));
        await FileModes.WriteSecretAsync(file, JsonSerializer.Serialize(known), token);
        return known;
    }

    private sealed record Known(Guid Owner, Guid Auditor);
}
