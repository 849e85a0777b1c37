using System.Globalization;
using TheoryLedger.Server.Postgres;

namespace TheoryLedger.Server.Access;

/// <summary>The one person who runs the server on their own machine, and needs no account there.</summary>
public sealed class LocalPerson(Accounts accounts, KeyStore keys)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(1);

    /// <summary>A link that signs a browser in, and a key for programs. Each start makes them anew and ends the last.</summary>
    public async Task<(string Link, string Key)> EnterAsync(string url, string folder, CancellationToken token)
    {
        var account = await AccountAsync(Path.Combine(folder, "local-person"), token);
        await keys.RevokeAllAsync(account, KeyGrant.SignIn, token);
        await keys.RevokeAllAsync(account, KeyGrant.Key, token);
        var key = await keys.MintAsync(new KeyGrant(account, "local programs", Lifetime), token);
        return (await LinkAsync(url, account, token), key.Secret);
    }

    /// <summary>A link that signs a browser in as an account.</summary>
    public async Task<string> LinkAsync(string url, Guid account, CancellationToken token)
    {
        var minted = await keys.MintAsync(new KeyGrant(account, "sign-in link", Lifetime, KeyGrant.SignIn), token);
        return $"{url}/sign-in?token={minted.Secret}";
    }

    private async Task<Guid> AccountAsync(string file, CancellationToken token)
    {
        if (File.Exists(file))
        {
            return Guid.Parse(await File.ReadAllTextAsync(file, token), CultureInfo.InvariantCulture);
        }

        var account = await accounts.CreateAsync(token);
        await FileModes.WriteSecretAsync(file, account.ToString(), token);
        return account;
    }
}
