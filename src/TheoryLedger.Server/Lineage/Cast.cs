using TheoryLedger.Ledger;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Lineage;

/// <summary>Everything that an explanation speaks of, and how it is called there.</summary>
internal sealed class Cast(
    Guid focus,
    IReadOnlyDictionary<Guid, Portrait> portraits,
    IReadOnlyDictionary<(Guid Excerpt, int Version), Place> places
)
{
    public static async Task<Cast> OfAsync(AsOf asOf, IReadOnlyList<Guid> things, CancellationToken token)
    {
        var portraits = await asOf.PortraitsAsync(things, token);
        var excerpts = things.Where(id => portraits.GetValueOrDefault(id)?.Concept == "excerpts");
        return new(things[0], portraits, await Places.OfAsync(asOf, excerpts, token));
    }

    public string ConceptOf(Guid id) => portraits.GetValueOrDefault(id)?.Concept ?? "unknown";

    /// <summary>The version that a thing is at; none of what has none.</summary>
    public int? PresentOf(Guid id) => portraits.GetValueOrDefault(id)?.PresentVersion;

    /// <summary>Where an excerpt stands, in the version meant; none of what is no excerpt.</summary>
    public Place? PlaceOf(Guid id, int? version = null) =>
        places.GetValueOrDefault((id, version ?? portraits.GetValueOrDefault(id)?.PresentVersion ?? 1));

    /// <summary>A thing in the middle of a sentence.</summary>
    public string Name(Guid id, int? version = null, bool again = false)
    {
        var name = portraits.TryGetValue(id, out var portrait) ? Phrase.Of(portrait) : "something else";
        name =
            id == focus ? Pointed("this", name)
            : again ? Pointed("that", name)
            : name;
        // Few excerpts ever have a second version.
        var number = portrait?.Earlier is not null && version is not null ? $" (version {version})" : "";
        return PlaceOf(id, version) is { } place && id != focus ? $"{name}{number} of {place.Name}" : $"{name}{number}";
    }

    /// <summary>The words that go with a thing, in the version meant, unless they stand in the sentence already.</summary>
    public Words? WordsOf(Guid id, int? version = null)
    {
        var portrait = portraits.GetValueOrDefault(id);
        var words = portrait?.Earlier?.FirstOrDefault(e => e.Version == version)?.Words ?? portrait?.Title;
        return words is { Commitment: not null } ? words : null;
    }

    // What has a name of its own needs no pointing at.
    private static string Pointed(string how, string name) =>
        name.StartsWith("a ", StringComparison.Ordinal) ? $"{how} {name[2..]}"
        : name.StartsWith("an ", StringComparison.Ordinal) ? $"{how} {name[3..]}"
        : name;
}
