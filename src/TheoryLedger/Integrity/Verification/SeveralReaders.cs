using TheoryLedger.Integrity.Trees;

namespace TheoryLedger.Integrity.Verification;

/// <summary>Lets several read along.</summary>
internal sealed class SeveralReaders(IReadOnlyList<IEntryReader> readers) : IEntryReader
{
    public void Read(long index, ReadOnlySpan<byte> entry, Hash hash)
    {
        foreach (var reader in readers)
        {
            reader.Read(index, entry, hash);
        }
    }
}
