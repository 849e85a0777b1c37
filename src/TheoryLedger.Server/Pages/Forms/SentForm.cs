using System.Text.Json;
using System.Text.Json.Nodes;

namespace TheoryLedger.Server.Pages.Forms;

/// <summary>A form that somebody filled in on a page and sent.</summary>
/// <param name="Path">Where it was sent to.</param>
/// <param name="Fields">What it says, as it was written; names are JSON pointers without their first stroke.</param>
public sealed record SentForm(string Path, IReadOnlyList<KeyValuePair<string, string>> Fields)
{
    /// <summary>How it is to be taken.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Controls { get; init; } = [];

    /// <summary>True once it is known that a page of this session sent it.</summary>
    public bool IsTrusted { get; init; }

    /// <summary>The page that it was sent from; where that is not told, where it was sent to.</summary>
    internal string Page =>
        FormPlace.Of(Path) is { } place && AddressIn(FormNames.Page, place) is { } page ? page : Path;

    /// <summary>The version that its change is based on.</summary>
    public string? Version => Control(FormNames.Version);

    /// <summary>By which it is known when it is sent twice; none where it may be sent as often as one likes.</summary>
    public string? Once => Guid.TryParseExact(Control(FormNames.Once), "D", out var once) ? $"{once}" : null;

    /// <summary>The list that more rows are asked for.</summary>
    public string? More => Control(FormNames.More);

    /// <summary>True where nothing is to be recorded yet: only its page is to be shown with what was written.</summary>
    public bool IsOnlyLookedAt =>
        More is not null || (Control(FormNames.Until) is { } needed && Fields.All(f => f.Key != needed));

    /// <summary>The form of a request; none where it is none.</summary>
    public static SentForm? Of(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        return http.Items.TryGetValue(typeof(SentForm), out var form) ? form as SentForm : null;
    }

    /// <summary>Reads what came; what is left empty is left out.</summary>
    public static SentForm Read(string path, IFormCollection form)
    {
        var sent = form.SelectMany(f => f.Value.Select(v => KeyValuePair.Create(f.Key, Lines(v))))
            .Where(f => f.Value.Length > 0)
            .ToList();
        var written = sent.Where(f => !f.Key.EndsWith('!')).ToLookup(f => f.Key, f => Squeezed(f.Value));
        var asked = written.ToDictionary(f => f.Key, f => f.Distinct().Take(2).ToList());
        var said = sent.Select(f => Each(f).Select(part => (Part: part, Exact: Exact(part))).ToList())
            .Where(choice => choice.TrueForAll(f => IsMeant(f.Part.Key, f.Exact, asked)))
            .SelectMany(choice => choice.Select(f => f.Exact))
            .ToLookup(f => FormNames.IsControl(f.Key));
        return new(path, [.. said[false]]) { Controls = [.. said[true]] };
    }

    /// <summary>An address that it names, of a page that belongs with where it was sent; none where it names none, or one elsewhere.</summary>
    internal string? AddressIn(string control, FormPlace place) =>
        Control(control) is { } address && place.IsFollowed(address) ? address : null;

    /// <summary>As a program would have sent it.</summary>
    public JsonNode ToJson(Type? expected) => FormBody.Of(this, expected);

    private string? Control(string name) => Controls.FirstOrDefault(c => c.Key == name).Value;

    // A choice that says several things at once has their names, and then their values, with commas between them; what it says nothing of is left out.
    private static IEnumerable<KeyValuePair<string, string>> Each(KeyValuePair<string, string> field) =>
        field.Key.Contains(',', StringComparison.Ordinal)
            ? field
                .Key.Split(',')
                .Zip(field.Value.Split(',', field.Key.Count(c => c == ',') + 1), KeyValuePair.Create)
                .Where(part => part.Value.Length > 0)
            : [field];

    // A choice among places of some words holds only while the same words still stand in the field they were asked by.
    private static bool IsMeant(
        string name,
        KeyValuePair<string, string> exact,
        Dictionary<string, List<string>> written
    ) =>
        !name.EndsWith('!')
        || !written.TryGetValue(exact.Key, out var words)
        || (words is [var only] && only == Squeezed(exact.Value));

    private static string Squeezed(string words) => string.Concat(words.Where(c => !char.IsWhiteSpace(c)));

    // Browsers send every line break as the same two signs. What must come letter by letter is written as JSON.
    private static KeyValuePair<string, string> Exact(KeyValuePair<string, string> field)
    {
        try
        {
            return field.Key.EndsWith('!')
                ? new(field.Key[..^1], JsonSerializer.Deserialize<string>(field.Value) ?? "")
                : field;
        }
        catch (JsonException)
        {
            return new(field.Key[..^1], field.Value);
        }
    }

    private static string Lines(string? text) => (text ?? "").ReplaceLineEndings("\n").Trim();
}
