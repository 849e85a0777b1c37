using TheoryLedger.Integrity;
using TheoryLedger.Server.Protection;

namespace TheoryLedger.Server.Tests.Protection;

/// <summary>Words that cannot be opened are erased only where somebody erased them.</summary>
public sealed class WordVaultTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("theoryledger-vault-");
    private readonly Guid _review = Guid.CreateVersion7();
    private readonly Guid _speaker = Guid.CreateVersion7();

    [Fact]
    public void A_key_that_is_lost_may_be_put_back()
    {
        var words = Sealed();
        var file = Path.Combine(_folder.FullName, $"{_review:N}", $"{_speaker:N}.key");
        File.Move(file, $"{file}.elsewhere");
        Assert.Null(Vault().Open(_review, words));
        Assert.False(Vault().IsErased(_review, words));

        File.Move($"{file}.elsewhere", file);
        Assert.Equal("We never told them.", Vault().Open(_review, words)!.Value);
    }

    [Fact]
    public void A_key_that_was_destroyed_stays_so_whoever_puts_it_back_or_makes_another()
    {
        var words = Sealed();
        var file = Path.Combine(_folder.FullName, $"{_review:N}", $"{_speaker:N}.key");
        File.Copy(file, $"{file}.backup");
        var keys = new KeyRing(_folder.FullName);
        Assert.NotNull(new WordVault(keys).Open(_review, words));

        keys.Erase(_review, _speaker);

        Assert.False(File.Exists(file));
        Assert.Null(new WordVault(keys).Open(_review, words));
        Assert.True(Vault().IsErased(_review, words));
        keys.Mint(_review, _speaker);
        Assert.False(File.Exists(file));
        File.Copy($"{file}.backup", file);
        Assert.Null(Vault().Open(_review, words));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private WordVault Vault() => new(new KeyRing(_folder.FullName));

    private SealedWords Sealed()
    {
        var keys = new KeyRing(_folder.FullName);
        keys.Mint(_review, _review);
        keys.Mint(_review, _speaker);
        var disclosure = new Disclosure(new byte[32], Guid.CreateVersion7(), "/quote", "We never told them.");
        return new WordVault(keys).Seal(_review, disclosure, [_speaker]);
    }
}
