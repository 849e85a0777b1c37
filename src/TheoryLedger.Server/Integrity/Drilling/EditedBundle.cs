using System.Text;
using TheoryLedger.Integrity;
using TheoryLedger.Integrity.Bundles;

namespace TheoryLedger.Server.Integrity.Drilling;

/// <summary>A bundle in which somebody on the way changed one file.</summary>
internal sealed class EditedBundle(IBundle bundle, BundleEdit edit) : IBundle
{
    public IEnumerable<string> Names => bundle.Names;

    public Stream? Open(string name) =>
        name != edit.File || bundle.Open(name) is not { } file ? bundle.Open(name) : Edited(file);

    private MemoryStream Edited(Stream file)
    {
        using var reader = new StreamReader(file, new UTF8Encoding(false));
        var lines = reader.ReadToEnd().TrimEnd('\n').Split('\n').ToList();
        edit.Change(lines);
        return new MemoryStream(Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => $"{line}\n"))));
    }
}

/// <summary>What is changed in a file of a bundle.</summary>
/// <param name="File">Which file.</param>
/// <param name="Change">Changes its lines.</param>
internal sealed record BundleEdit(string File, Action<List<string>> Change)
{
    /// <summary>The words of one field are told of another.</summary>
    public static void SwapWords(List<string> lines)
    {
        var opened = lines.Select(Read).Index().Where(field => field.Item is not null).Take(2).ToList();
        if (opened is [(var one, { } first), (var other, { } second)])
        {
            (lines[one], lines[other]) = (Told(first, second), Told(second, first));
        }
    }

    private static Disclosure? Read(string line) =>
        FieldLine.TryParse(Encoding.UTF8.GetBytes(line), out var field)
        && field is FieldLine.Opened { Disclosure: var d }
            ? d
            : null;

    private static string Told(Disclosure of, Disclosure by) =>
        Encoding.UTF8.GetString(
            new FieldLine.Opened(new Disclosure(by.Salt, of.EventId, of.Pointer, by.Value)).ToBytes()
        );
}
