namespace TheoryLedger.Server.Integrity.Exporting;

/// <summary>The page in every bundle that says how to read and verify it.</summary>
internal static class BundleSpecification
{
    private const string Page = "TheoryLedger.Server.Integrity.Exporting.SPEC.md";

    public static byte[] Bytes { get; } = Read();

    private static byte[] Read()
    {
        using var page = typeof(BundleSpecification).Assembly.GetManifestResourceStream(Page)!;
        using var bytes = new MemoryStream();
        page.CopyTo(bytes);
        return bytes.ToArray();
    }
}
