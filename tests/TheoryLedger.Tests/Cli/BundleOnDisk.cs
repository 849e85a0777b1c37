using TheoryLedger.Cli;
using TheoryLedger.Integrity.Bundles;
using TheoryLedger.Tests.Integrity.Bundles;

namespace TheoryLedger.Tests.Cli;

/// <summary>A folder with a bundle in it, and the tool that an auditor runs there.</summary>
internal sealed class BundleOnDisk : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("tl-cli-");

    public string this[string name] => Path.Combine(_folder.FullName, name);

    public static byte[] Zipped(ExampleBundle bundle) => Zipped(bundle.Files.Select(f => (f.Key, f.Value)));

    public static byte[] Zipped(IEnumerable<(string Name, byte[] Bytes)> files)
    {
        using var zip = new MemoryStream();
        WriteAsync(zip, files).GetAwaiter().GetResult();
        return zip.ToArray();
    }

    private static async Task WriteAsync(Stream zip, IEnumerable<(string Name, byte[] Bytes)> files)
    {
        var token = TestContext.Current.CancellationToken;
        await using var writer = await BundleWriter.OpenAsync(zip, token);
        foreach (var (name, bytes) in files)
        {
            await writer.WriteAsync(name, bytes, token);
        }
    }

    public string Put(string name, byte[] bytes)
    {
        File.WriteAllBytes(this[name], bytes);
        return this[name];
    }

    public string Put(string name, ExampleBundle bundle) => Put(name, Zipped(bundle));

    public static (int Code, string Output, string Errors) Run(params string[] args)
    {
        var (output, errors) = (new StringWriter(), new StringWriter());
        var code = Tool.Run(args, output, errors);
        return (code, $"{output}", $"{errors}");
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
