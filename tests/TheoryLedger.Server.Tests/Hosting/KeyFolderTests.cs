using Npgsql;
using TheoryLedger.Server.Hosting;
using TheoryLedger.Server.Protection;
using TheoryLedger.Server.Storage;

namespace TheoryLedger.Server.Tests.Hosting;

/// <summary>Nobody is served from a folder without the keys to what is in the database.</summary>
public sealed class KeyFolderTests(ServerFixture server) : IDisposable
{
    private readonly DirectoryInfo _place = Directory.CreateTempSubdirectory("theoryledger-folder-");
    private readonly Guid _review = Guid.CreateVersion7();

    private string Folder => Path.Combine(_place.FullName, "keys");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_folder_is_begun_only_while_there_is_nothing_to_read_with_it()
    {
        await using var database = await server.Laid("keys_gone");
        await KeyFolder.OpenAsync(database, Folder, Token);
        Assert.True(KeyRing.IsIn(Folder));
        Directory.Delete(Folder, recursive: true);
        await BeginAsync(database, _review);

        var refused = await RefusedAsync(database);

        Assert.Contains("no keys to their words", refused, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Folder));
    }

    [Fact]
    public async Task Only_the_keys_of_every_review_are_the_right_ones()
    {
        await using var database = await server.Laid("keys_of_others");
        await BeginAsync(database, _review);
        new KeyRing(Folder).Mint(Guid.CreateVersion7(), Guid.CreateVersion7());
        Assert.Contains($"{_review}", await RefusedAsync(database), StringComparison.Ordinal);

        new KeyRing(Folder).Mint(_review, _review);
        Assert.NotNull((await KeyFolder.OpenAsync(database, Folder, Token)).Find(_review, _review));

        var later = Guid.CreateVersion7();
        await BeginAsync(database, later);
        Assert.Contains($"{later}", await RefusedAsync(database), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keys_that_another_folder_wrapped_are_not_the_right_ones()
    {
        await using var database = await server.Laid("keys_wrapped_by_others");
        await BeginAsync(database, _review);
        new KeyRing(Folder).Mint(_review, _review);
        await File.WriteAllBytesAsync(Path.Combine(Folder, "wrapping.key"), new byte[32], Token);

        Assert.Contains($"{_review}", await RefusedAsync(database), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_review_that_was_erased_lacks_nothing()
    {
        await using var database = await server.Laid("keys_erased");
        await BeginAsync(database, _review);
        var keys = new KeyRing(Folder);
        keys.Mint(_review, _review);
        keys.Erase(_review, _review);

        Assert.Null((await KeyFolder.OpenAsync(database, Folder, Token)).Find(_review, _review));
    }

    public void Dispose() => _place.Delete(recursive: true);

    private async Task<string> RefusedAsync(NpgsqlDataSource database) =>
        (await Assert.ThrowsAsync<HostingException>(() => KeyFolder.OpenAsync(database, Folder, Token))).Message;

    private static async Task BeginAsync(NpgsqlDataSource database, Guid review)
    {
        await using var begin = database.Command(
            "insert into ledger.review_head (review, position, recorded_at) values ($1, 1, now())",
            review
        );
        await begin.ExecuteNonQueryAsync(Token);
    }
}
