namespace TheoryLedger.Integrity.Bundles;

/// <summary>A bundle's files, wherever they lie.</summary>
public interface IBundle
{
    /// <summary>Opens a file; none if it is not there.</summary>
    /// <exception cref="InvalidDataException">It is there, and cannot be read.</exception>
    Stream? Open(string name);

    /// <summary>What it holds besides: everything in it has a name here.</summary>
    IEnumerable<string> Names { get; }
}

/// <summary>What there is to read whole of a bundle.</summary>
public static class BundleReading
{
    // Nothing that is read at one go is larger: the largest is a bundle of 256 entries of 64 KiB.
    private const int Largest = 256 * (ushort.MaxValue + sizeof(ushort));

    private const int AtOnce = 1 << 16;

    /// <summary>The bytes of a file; none if it is not there, or larger than any file of its sort can be.</summary>
    public static byte[]? Read(this IBundle bundle, string name)
    {
        ArgumentNullException.ThrowIfNull(bundle);
        using var stream = bundle.Open(name);
        return stream is null ? null : Whole(stream);
    }

    private static byte[]? Whole(Stream stream)
    {
        using var bytes = new PooledBytes(AtOnce);
        for (int read; (read = stream.Read(bytes.Room(AtOnce))) > 0; )
        {
            bytes.Advance(read);
            if (bytes.Length > Largest)
            {
                return null;
            }
        }

        return bytes.Written.ToArray();
    }
}
