namespace TheoryLedger.Provenance;

/// <summary>Who did what with which things, in the words of W3C PROV-DM.</summary>
/// <param name="Namespaces">What each prefix of a qualified name stands for; <c>prov</c> and <c>xsd</c> are understood.</param>
/// <param name="Elements">The things, acts and people, each once.</param>
/// <param name="Relations">What holds between them.</param>
public sealed record ProvDocument(
    IReadOnlyDictionary<string, string> Namespaces,
    IReadOnlyList<ProvElement> Elements,
    IReadOnlyList<ProvRelation> Relations
)
{
    public const string Prov = "http://www.w3.org/ns/prov#";

    public const string Xsd = "http://www.w3.org/2001/XMLSchema#";
}

/// <summary>Something more that is said of an element or a relation.</summary>
/// <param name="Name">A qualified name.</param>
/// <param name="Value">A text or a whole number.</param>
/// <param name="IsName">Whether the value is a qualified name itself.</param>
public sealed record ProvDetail(string Name, string Value, bool IsName = false);
