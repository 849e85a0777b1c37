using TheoryLedger.Integrity.Bundles;
using TheoryLedger.Integrity.Receipts;

namespace TheoryLedger.Cli.Verification;

/// <summary>Reads receipts, each of which must be signed by a key that gives them, and for the review of the bundle.</summary>
internal static class Receipts
{
    /// <param name="files">The receipts.</param>
    /// <param name="policy">Where the keys stand; otherwise what the bundle says of them.</param>
    /// <param name="bundle">The bundle.</param>
    public static IReadOnlyList<SignedReceipt> Read(FileInfo[] files, FileInfo? policy, IBundle bundle)
    {
        if (files is [])
        {
            return [];
        }

        var keys = ReceiptKeys.In(policy is null ? bundle.Read(BundleFile.Keys) : Files.SmallFile(policy));
        var manifest = bundle.Read(BundleFile.Manifest);
        var review = manifest is not null && BundleManifest.TryParse(manifest, out var read) ? read.Review : Guid.Empty;
        return [.. files.Select(file => Read(file, keys, review))];
    }

    private static SignedReceipt Read(
        FileInfo file,
        IReadOnlyList<TheoryLedger.Integrity.Notes.VerifierKey> keys,
        Guid review
    )
    {
        if (!SignedReceipt.TryParse(Files.SmallFile(file), out var receipt, out var why))
        {
            throw new UnableException($"'{file.Name}' is no receipt: {why}");
        }

        return !receipt.IsSignedBy(keys) ? throw new UnableException($"No known key for receipts signed '{file.Name}'.")
            : !receipt.Receipt.Origin.Split('/').Contains($"{review}")
                ? throw new UnableException($"'{file.Name}' is for another review.")
            : receipt;
    }
}
