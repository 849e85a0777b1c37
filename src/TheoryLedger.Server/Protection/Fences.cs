namespace TheoryLedger.Server.Protection;

/// <summary>The fences of all erasures, in as many folders as there are: one that is turned back is mended from the others.</summary>
internal sealed class Fences(IReadOnlyList<string> folders, Action<string> sync)
{
    /// <summary>Every fence that is known anywhere, now known everywhere.</summary>
    public IReadOnlyList<Fence> Read()
    {
        var found = new Dictionary<string, Fence>(StringComparer.Ordinal);
        foreach (var file in folders.Where(Directory.Exists).SelectMany(f => Directory.EnumerateFiles(f, "*.json")))
        {
            found.TryAdd(Path.GetFileName(file), Fence.Read(File.ReadAllBytes(file)));
        }

        foreach (var fence in found.Values)
        {
            Write(fence);
        }

        return [.. found.Values];
    }

    /// <summary>Keeps a fence; what is kept of the same request already stays as it is.</summary>
    public void Write(Fence fence)
    {
        foreach (var folder in folders)
        {
            if (!Directory.Exists(folder))
            {
                KeyFiles.MakeFolder(folder);
                sync(Path.GetDirectoryName(folder)!);
            }

            var path = Path.Combine(folder, fence.FileName);
            if (!File.Exists(path))
            {
                KeyFiles.Write(path, fence.ToBytes(), replace: false, sync);
            }
        }
    }
}
