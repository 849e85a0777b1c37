using TheoryLedger.Cli;
using TheoryLedger.Integrity.Bundles;
using TheoryLedger.Tests.Integrity.Bundles;

namespace TheoryLedger.Tests.Cli;

/// <summary>A folder with a bundle in it, and the tool that an auditor runs there.</summary>
internal sealed class BundleOnDisk : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("tl-cli-");

    public string this[string name] => Path.Combine(_folder.FullName, name);

    public static byte[] Zipped(ExampleBundle bundle)
    {
        using var zip = new MemoryStream();
        using (var writer = new BundleWriter(zip))
        {
            foreach (var (name, bytes) in bundle.Files)
            {
                writer.Write(name, bytes);
            }
        }

        return zip.ToArray();
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
