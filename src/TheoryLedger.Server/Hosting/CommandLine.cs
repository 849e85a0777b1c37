using Npgsql;
using TheoryLedger.Server.Protection;
using TheoryLedger.Server.Storage;

namespace TheoryLedger.Server.Hosting;

public static class CommandLine
{
    public static async Task<int> RunAsync(string[] args)
    {
        var cs = Environment.GetEnvironmentVariable("THEORYLEDGER_DB")!;
        var db = new NpgsqlDataSourceBuilder(cs).Build();
        await DatabaseSetup.ApplyAsync(db, default);
        var b = WebApplication.CreateBuilder(args);
        b.AddLedger(db, new KeyRing("/tmp/tlkeys"));
        b.AddHttp();
        var app = b.Build();
        app.UseLedger();
        var accounts = app.Services.GetRequiredService<Access.Accounts>();
        var keys = app.Services.GetRequiredService<Access.KeyStore>();
        var a = await accounts.CreateAsync(default);
        var k = await keys.MintAsync(new(a, "dev", TimeSpan.FromDays(1)), default);
        Console.WriteLine("KEY " + k.Secret);
        await app.RunAsync();
        return 0;
    }
}
