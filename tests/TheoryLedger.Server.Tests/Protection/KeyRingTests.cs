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

    public void Dispose() => _folder.Delete(recursive: true);

    private byte[] FieldKey(KeyRing ring) => ring.Find(_review, _subject)!.KeyOf(_review, "/quote");
}
