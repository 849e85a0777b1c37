using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using TheoryLedger.Integrity.Logs;
using TheoryLedger.Integrity.Notes;
using TheoryLedger.Server.Hosting;
using TheoryLedger.Server.Integrity.Outside;
using TheoryLedger.Server.Integrity.Witnessing;

namespace TheoryLedger.Server.Tests.Integrity.Witnessing;

/// <summary>One server shows its log to another, which vouches for it; and believes nothing that others answer.</summary>
public sealed class WitnessTests(ServerFixture server)
{
    private const string Name = "witness.example/w1";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_log_is_cosigned_as_it_grows()
    {
        await using var log = await ScratchLog.Sealed(server, events: 60);
        using var witness = await Desk(log);
        await using var there = await Serve(app => app.MapWitness(witness));
        var known = Known(there, witness.Verifier!);

        await Show(log, known);
        await log.Record(40);
        await log.Seal();
        await Show(log, known);
        await Show(log, known);

        var published = await log.Published();
        Assert.True(SignedCheckpoint.TryParse(published.ToNote(), out var signed, out _));
        var keys = new LogKeys(published.Origin, [await LogKey(log)], [witness.Verifier!]);
        var verdict = Assert.IsType<CheckpointVerdict.Signed>(keys.Verify(signed));
        Assert.Equal(witness.Verifier, Assert.Single(verdict.Witnesses).Key);
        Assert.Equal((100, 2), (published.Size, (await Cosigned(log)).Count));
    }

    [Fact]
    public async Task A_witness_that_was_shown_more_elsewhere_is_asked_again_from_there()
    {
        await using var log = await ScratchLog.Sealed(server, events: 60);
        await using var lost = await log.BackUp();
        using var witness = await Desk(log);
        await using var there = await Serve(app => app.MapWitness(witness));
        await Show(log, Known(there, witness.Verifier!));
        await lost.Record(40);
        await lost.Seal();

        // Here nobody knows of the first cosignature.
        await Show(lost, Known(there, witness.Verifier!));

        Assert.Equal([100L], await Cosigned(lost));
    }

    [Fact]
    public async Task A_database_that_was_turned_back_gets_no_cosignature()
    {
        await using var log = await ScratchLog.Sealed(server, events: 60);
        await using var backup = await log.BackUp();
        await log.Record(40);
        await log.Seal();
        using var witness = await Desk(log);
        await using var there = await Serve(app => app.MapWitness(witness));
        await Show(log, Known(there, witness.Verifier!));

        await Show(backup, Known(there, witness.Verifier!));

        Assert.Empty(await Cosigned(backup));
    }

    [Theory]
    [InlineData("", 200)]
    [InlineData("— witness.example/w1 AAAAAAA=\n", 200)]
    [InlineData("nonsense", 200)]
    [InlineData("", 403)]
    [InlineData("", 404)]
    [InlineData("", 422)]
    [InlineData("", 500)]
    [InlineData("no number\n", 409)]
    [InlineData("60\n", 409)]
    [InlineData("7\n", 409)]
    [InlineData("-7\n", 409)]
    [InlineData("999\n", 409)]
    public async Task Nothing_is_kept_of_any_other_answer(string text, int status)
    {
        await using var log = await ScratchLog.Sealed(server, events: 60);
        using var stranger = new Cosigner(Name, new byte[32]);
        await using var there = await Serve(app =>
            app.MapPost("/witness/add-checkpoint", () => Results.Text(text, statusCode: status))
        );

        await Show(log, Known(there, stranger.Verifier));

        Assert.Empty(await Cosigned(log));
    }

    [Fact]
    public async Task Nobody_is_followed_elsewhere_and_nobody_is_listened_to_for_ever()
    {
        await using var log = await ScratchLog.Sealed(server, events: 60);
        using var stranger = new Cosigner(Name, new byte[32]);
        var followed = false;
        await using var there = await Serve(app =>
        {
            app.MapPost("/witness/add-checkpoint", () => Results.Redirect("/elsewhere", preserveMethod: true));
            app.MapPost("/elsewhere", () => followed = true);
            app.MapPost("/large/add-checkpoint", () => Results.Text(new string('x', 1 << 20)));
        });

        await Show(log, Known(there, stranger.Verifier));
        await Show(log, new KnownWitness(new Uri($"{there.Urls.First()}/large/"), stranger.Verifier));

        Assert.False(followed);
        Assert.Empty(await Cosigned(log));
    }

    [Fact]
    public async Task Over_http_it_answers_as_the_specification_has_it()
    {
        await using var log = await ScratchLog.Sealed(server, events: 60);
        using var witness = await Desk(log);
        await using var there = await Serve(app => app.MapWitness(witness));
        using var http = new HttpClient { BaseAddress = new Uri(there.Urls.First()) };
        var note = Encoding.UTF8.GetString((await log.Published()).ToNote());

        Assert.Equal(HttpStatusCode.BadRequest, (await Post(http, "nonsense")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await Post(http, $"old 61\n\n{note}")).Status);
        Assert.Equal(
            HttpStatusCode.NotFound,
            (
                await Post(http, $"old 0\n\n{note.Replace("theoryledger/", "elsewhere/", StringComparison.Ordinal)}")
            ).Status
        );
        Assert.Equal(
            HttpStatusCode.Forbidden,
            (await Post(http, $"old 0\n\n{note.Replace("\n60\n", "\n61\n", StringComparison.Ordinal)}")).Status
        );
        Assert.Equal(
            HttpStatusCode.UnprocessableEntity,
            (await Post(http, $"old 0\n{new string('A', 43)}=\n\n{note}")).Status
        );
        Assert.Equal((HttpStatusCode.Conflict, "0\n", "text/x.tlog.size"), await Post(http, $"old 7\n\n{note}"));
        Assert.Equal(HttpStatusCode.OK, (await Post(http, $"old 0\n\n{note}")).Status);
        Assert.Equal((HttpStatusCode.Conflict, "60\n", "text/x.tlog.size"), await Post(http, $"old 0\n\n{note}"));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await Post(http, new string('x', 2_000_000))).Status);
    }

    [Fact]
    public async Task A_server_that_is_no_witness_says_that_there_is_none()
    {
        using var content = new StringContent("old 0\n\n", Encoding.UTF8, "text/plain");
        using var answer = await server
            .Host.Server.CreateClient()
            .PostAsync(new Uri("/witness/add-checkpoint", UriKind.Relative), content, Token);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData("Witness:Submit:0:Url", "http://elsewhere.example/")]
    [InlineData("Witness:Submit:0:Url", "ftp://witness.example/")]
    [InlineData("Witness:Submit:0:Url", "nonsense")]
    [InlineData("Witness:Submit:0:Key", "nonsense")]
    [InlineData("Witness:Name", "two words")]
    [InlineData("Witness:Logs", "/nowhere")]
    public void Settings_that_make_no_sense_are_told(string setting, string value)
    {
        using var cosigner = new Cosigner(Name, new byte[32]);
        var settings = new Dictionary<string, string?>
        {
            ["Witness:Submit:0:Url"] = "https://witness.example/w1",
            ["Witness:Submit:0:Key"] = $"{cosigner.Verifier}",
            [setting] = value,
        };
        if (setting is "Witness:Logs")
        {
            settings["Witness:Name"] = Name;
        }

        Assert.Throws<HostingException>(() =>
            WitnessOptions.Read(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
        );
    }

    private static async Task<WitnessDesk> Desk(ScratchLog log)
    {
        var folder = Path.Combine(log.Data, "other", "log");
        Directory.CreateDirectory(Path.GetDirectoryName(folder)!);
        var options = new WitnessOptions { Name = Name, Logs = [await LogKey(log)] };
        return new WitnessDesk(options, new LogFolder(folder), TimeProvider.System);
    }

    private static async Task<VerifierKey> LogKey(ScratchLog log) =>
        VerifierKey.TryParse(
            (await log.Reader.KeysAsync(ScratchLog.Review, Token))[0].Verifier,
            out var key,
            out var why
        )
            ? key
            : throw new FormatException(why);

    private static async Task<WebApplication> Serve(Action<WebApplication> map)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseSetting("urls", "http://127.0.0.1:0");
        var app = builder.Build();
        map(app);
        await app.StartAsync(Token);
        return app;
    }

    private static KnownWitness Known(WebApplication there, VerifierKey key) =>
        new(new Uri($"{there.Urls.First()}/witness/"), key);

    private static Task Show(ScratchLog log, KnownWitness witness) =>
        new WitnessCourier(
            log.Database,
            log.Reader,
            new WitnessOptions(),
            TimeProvider.System,
            NullLogger<WitnessCourier>.Instance
        ).RunAsync(witness, Token);

    private static async Task<(HttpStatusCode Status, string Text, string? Type)> Post(HttpClient http, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "text/plain");
        using var answer = await http.PostAsync(new Uri("/witness/add-checkpoint", UriKind.Relative), content, Token);
        return (
            answer.StatusCode,
            await answer.Content.ReadAsStringAsync(Token),
            answer.Content.Headers.ContentType?.MediaType
        );
    }

    private static async Task<List<long>> Cosigned(ScratchLog log)
    {
        await using var query = log.Database.CreateCommand(
            "select size from ledger.log_signature where not is_own order by size"
        );
        var sizes = new List<long>();
        await using var row = await query.ExecuteReaderAsync(Token);
        while (await row.ReadAsync(Token))
        {
            sizes.Add(row.GetInt64(0));
        }

        return sizes;
    }
}
