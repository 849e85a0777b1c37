using System.Security.Cryptography;
using TheoryLedger.Server.Protection;

namespace TheoryLedger.Server.Tests.Protection;

public sealed class KeyRingTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("theoryledger-ring-");
    private readonly Guid _review = Guid.CreateVersion7();
    private readonly Guid _subject = Guid.CreateVersion7();

    [Fact]
    public void A_key_is_the_same_after_a_restart()
    {
        var ring = new KeyRing(_folder.FullName);
        ring.Mint(_review, _subject);

        var again = new KeyRing(_folder.FullName);

        Assert.Equal(FieldKey(ring), FieldKey(again));
    }

    [Fact]
    public void A_key_is_made_once()
    {
        var ring = new KeyRing(_folder.FullName);
        ring.Mint(_review, _subject);
        var first = FieldKey(ring);

        new KeyRing(_folder.FullName).Mint(_review, _subject);

        Assert.Equal(first, FieldKey(new KeyRing(_folder.FullName)));
    }

    [Fact]
    public void Whoever_never_got_a_key_has_none() =>
        Assert.Null(new KeyRing(_folder.FullName).Find(_review, _subject));

    [Fact]
    public void Whoever_holds_something_open_is_told_when_a_key_goes()
    {
        var ring = new KeyRing(_folder.FullName);
        ring.Mint(_review, _subject);
        var told = 0;
        ring.KeysGone += (_, _) => told++;

        Assert.NotNull(ring.Find(_review, _subject));
        Assert.Equal(0, told);
        ring.Erase(_review, _subject);
        Assert.Equal(1, told);

        // Another node takes one away, and says so by another wrapping key.
        var other = new KeyRing(_folder.FullName);
        other.Rotate();
        ring.LookAgain();
        Assert.Equal(2, told);
        ring.LookAgain();
        Assert.Equal(2, told);
    }

    [Fact]
    public void A_key_put_in_another_subjects_place_does_not_open()
    {
        var ring = new KeyRing(_folder.FullName);
        ring.Mint(_review, _subject);
        var folder = Path.Combine(_folder.FullName, $"{_review:N}");
        var other = Guid.CreateVersion7();
        File.Copy(Path.Combine(folder, $"{_subject:N}.key"), Path.Combine(folder, $"{other:N}.key"));

        Assert.ThrowsAny<CryptographicException>(() => new KeyRing(_folder.FullName).Find(_review, other));
    }

    [Fact]
    public void A_keys_name_is_made_to_last_and_so_is_its_folders()
    {
        var file = Path.Combine(_folder.FullName, $"{_review:N}", $"{_subject:N}.key");
        var synced = new List<(string Directory, bool HasKey)>();
        var ring = new KeyRing(_folder.FullName, directory => synced.Add((directory, File.Exists(file))));
        Assert.Contains((_folder.FullName, false), synced);
        Assert.Contains((_folder.Parent!.FullName, false), synced);
        synced.Clear();

        ring.Mint(_review, _subject);

        Assert.Equal([(_folder.FullName, false), (Path.GetDirectoryName(file)!, true)], synced);
    }

    [Fact]
    public void A_directory_that_cannot_be_synced_is_no_success() =>
        Assert.Throws<IOException>(() =>
            new KeyRing(_folder.FullName, _ => Directories.Sync(Path.Combine(_folder.FullName, "nowhere")))
        );

    [Fact]
    public void Every_field_has_a_key_of_its_own()
    {
        var tree = KeyTree.Grow();

        Assert.NotEqual(tree.KeyOf(_subject, "/quote"), tree.KeyOf(_subject, "/before"));
        Assert.NotEqual(tree.KeyOf(_subject, "/quote"), tree.KeyOf(_review, "/quote"));
    }

    [Fact]
    public void A_forgotten_field_has_no_key_and_every_other_has_the_one_it_had()
    {
        var tree = KeyTree.Grow();
        var (gone, kept) = (tree.KeyOf(_subject, "/quote"), tree.KeyOf(_subject, "/before"));

        var after = KeyTree.Read(tree.Without([(_subject, "/quote")]).ToBytes());

        Assert.NotNull(gone);
        Assert.Null(after.KeyOf(_subject, "/quote"));
        Assert.Equal(kept, after.KeyOf(_subject, "/before"));
        Assert.Equal(tree.KeyOf(_review, "/quote"), after.KeyOf(_review, "/quote"));
        var more = after.Without([(_subject, "/before"), (_subject, "/quote")]);
        Assert.Null(more.KeyOf(_subject, "/before"));
        Assert.Equal(tree.KeyOf(_review, "/quote"), more.KeyOf(_review, "/quote"));
    }

    [Fact]
    public void Under_another_wrapping_key_all_keys_are_as_they_were_and_old_copies_open_nothing()
    {
        var ring = new KeyRing(_folder.FullName);
        ring.Mint(_review, _subject);
        var before = FieldKey(ring);
        var path = Path.Combine(_folder.FullName, $"{_review:N}", $"{_subject:N}.key");
        var copy = File.ReadAllBytes(path);
        var other = new KeyRing(_folder.FullName);

        ring.Rotate();

        Assert.Equal(before, FieldKey(ring));
        Assert.Equal(before, FieldKey(other));
        File.WriteAllBytes(path, copy);
        Assert.ThrowsAny<CryptographicException>(() => FieldKey(new KeyRing(_folder.FullName)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_wrapping_key_that_was_about_to_take_over_does_so_at_the_next_start(bool isOldOneGone)
    {
        var ring = new KeyRing(_folder.FullName);
        ring.Mint(_review, _subject);
        var before = FieldKey(ring);
        var present = Path.Combine(_folder.FullName, "wrapping.key");
        var old = File.ReadAllBytes(present);
        // Cut off just before the new one takes the old one's name: the old one is there still, or blank already.
        ring.Rotate();
        File.Move(present, Path.Combine(_folder.FullName, "wrapping.next"));
        File.WriteAllBytes(present, isOldOneGone ? new byte[32] : old);

        Assert.Equal(before, FieldKey(new KeyRing(_folder.FullName)));

        Assert.False(File.Exists(Path.Combine(_folder.FullName, "wrapping.next")));
        Assert.NotEqual(old, File.ReadAllBytes(present));
    }

    [Fact]
    public void What_is_fenced_stays_closed_whichever_folder_is_turned_back()
    {
        var elsewhere = Path.Combine(_folder.FullName, "elsewhere");
        var keys = Path.Combine(_folder.FullName, "keys");
        var ring = new KeyRing(keys, elsewhere: elsewhere);
        ring.Mint(_review, _subject);
        ring.Mint(_review, _review);
        var backup = Path.Combine(_folder.FullName, "backup");
        Copy(keys, backup);
        var field = new FencedField(_review, _review, "/text");
        var fence = new Fence(
            _review,
            Guid.CreateVersion7(),
            Guid.Empty,
            DateTimeOffset.UnixEpoch,
            "objection",
            [_subject],
            [field]
        );
        ring.Raise(fence);
        ring.Enforce(fence);
        ring.Rotate();
        AssertClosed(new KeyRing(keys, elsewhere: elsewhere));

        Directory.Delete(keys, recursive: true);
        Copy(backup, keys);
        AssertClosed(new KeyRing(keys, elsewhere: elsewhere));

        // Known in the folder of keys again, it does not depend on the other any more.
        Directory.Delete(elsewhere, recursive: true);
        Copy(Path.Combine(backup, $"{_review:N}"), Path.Combine(keys, $"{_review:N}"));
        File.Copy(Path.Combine(backup, "wrapping.key"), Path.Combine(keys, "wrapping.key"), overwrite: true);
        AssertClosed(new KeyRing(keys, elsewhere: elsewhere));
    }

    private void AssertClosed(KeyRing ring)
    {
        Assert.Null(ring.Find(_review, _subject));
        Assert.True(ring.IsErased(_review, _subject));
        Assert.Null(ring.Find(_review, _review)!.KeyOf(_review, "/text"));
        Assert.NotNull(ring.Find(_review, _review)!.KeyOf(_review, "/other"));
        Assert.False(File.Exists(Path.Combine(_folder.FullName, "keys", $"{_review:N}", $"{_subject:N}.key")));
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var path = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.Copy(file, path, overwrite: true);
        }
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private byte[] FieldKey(KeyRing ring) => ring.Find(_review, _subject)!.KeyOf(_review, "/quote")!;
}
