using System.Net;
using System.Net.Sockets;
using Npgsql;
using TheoryLedger.Server.Hosting;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Tests.Hosting;

/// <summary>What can be mended at the keyboard is said there in one line.</summary>
public sealed class VerbTests(ServerFixture server)
{
    private const string Apply = "db-apply";

    [Fact]
    public async Task A_database_that_is_not_there_is_named() =>
        (await Verb.RunAsync(On("nowhere"), ["admin", Apply])).GaveUp("\"nowhere\" does not exist; make it");

    [Fact]
    public async Task A_database_that_is_not_laid_out_gives_no_keys() =>
        (await Verb.RunAsync(On("postgres"), ["admin", "key"])).GaveUp("admin db-apply");

    [Fact]
    public async Task A_database_that_is_not_laid_out_is_not_served() =>
        (await Verb.RunAsync(On("postgres"), ["serve", "--port", "0"])).GaveUp("admin db-apply");

    [Fact]
    public async Task A_wrong_password_is_said_to_be_wrong() =>
        (await Verb.RunAsync(On("postgres", password: "wrong"), ["admin", "rebuild"])).GaveUp(
            "check Username and Password"
        );

    [Fact]
    public async Task A_PostgreSQL_that_is_down_cannot_be_reached() =>
        (await Verb.RunAsync("Host=127.0.0.1;Port=1;Username=u;Password=secret", ["admin", Apply])).GaveUp(
            "PostgreSQL cannot be reached"
        );

    [Theory]
    [InlineData("Hst=127.0.0.1;Password=secret")]
    [InlineData("postgres://u:secret@127.0.0.1/db?sslmode=require")]
    [InlineData("Host=127.0.0.1;Port=secret")]
    public async Task A_misspelt_connection_string_is_not_repeated(string connection)
    {
        var verb = await Verb.RunAsync(connection, ["admin", Apply]);

        verb.GaveUp("cannot be read; write it as Host=");
        Assert.DoesNotContain("secret", verb.Complained, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_login_needs_its_password_before_anything_is_done() =>
        (await Verb.RunAsync(On("nowhere"), ["admin", Apply, "--login", "somebody"])).GaveUp(
            "THEORYLEDGER_LOGIN_PASSWORD"
        );

    [Fact]
    public async Task Keys_have_an_end() =>
        (await Verb.RunAsync(On("nowhere"), ["admin", "key", "--days", "2000000000"])).GaveUp("1 to 366 days");

    [Theory]
    [InlineData("serve")]
    [InlineData("demo")]
    public async Task A_port_in_use_is_noticed_before_anything_is_made(string verb)
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var folder = Path.Combine(Path.GetTempPath(), $"theoryledger-never-{Guid.CreateVersion7():N}");

        var ran = await Verb.RunAsync(
            null,
            [verb, "--data", folder, "--port", $"{((IPEndPoint)other.LocalEndpoint).Port}"]
        );

        ran.GaveUp("is taken");
        Assert.False(Directory.Exists(folder));
    }

    [Theory]
    [InlineData("--port", "99999", "There is no port 99999")]
    [InlineData("--port", "-1", "There is no port -1")]
    [InlineData("--urls", "here", "no address to listen on")]
    public async Task An_address_that_cannot_be_is_told_so(string option, string value, string words) =>
        (await Verb.RunAsync(On("postgres"), ["serve", option, value])).GaveUp(words);

    [Fact]
    public async Task Where_nothing_answers_nothing_is_ready()
    {
        var verb = await Verb.RunAsync(null, ["admin", "ready", "--url", "http://127.0.0.1:1"]);

        Assert.Equal(1, verb.Code);
        Assert.StartsWith("Nothing answers at http://127.0.0.1:1/", verb.Complained, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rebuild_that_another_one_keeps_from_its_work_does_not_say_it_is_done()
    {
        // On a database of its own: whoever holds the turn on the shared one would stand in other tests' way.
        await using var database = await server.Laid("rebuilt_by_another");
        Verb? second = null;
        var plan = new RebuildPlan
        {
            Grace = TimeSpan.Zero,
            Switched = async (_, _, _) => second = await Verb.RunAsync(On("rebuilt_by_another"), ["admin", "rebuild"]),
        };

        Assert.NotNull(await Rebuild.RunAsync(database, plan, TestContext.Current.CancellationToken));

        second!.GaveUp("Another rebuild is under way");
    }

    [Fact]
    public async Task Serving_as_the_owner_is_warned_of_and_as_the_servers_login_is_not()
    {
        List<string> said = [];

        await GivenDatabase.CheckAsync(server.Runtime, said.Add, TestContext.Current.CancellationToken);
        Assert.Empty(said);

        await GivenDatabase.CheckAsync(server.Owner, said.Add, TestContext.Current.CancellationToken);
        Assert.Contains("may change what is recorded", Assert.Single(said), StringComparison.Ordinal);
    }

    private string On(string database, string? password = null)
    {
        var connection = new NpgsqlConnectionStringBuilder(server.OwnerConnection) { Database = database };
        connection.Password = password ?? connection.Password;
        return connection.ConnectionString;
    }
}
