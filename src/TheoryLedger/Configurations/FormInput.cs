using System.Text.Json.Serialization;
using TheoryLedger.Codings;
using TheoryLedger.Constructs;
using TheoryLedger.Ledger;

namespace TheoryLedger.Configurations;

/// <summary>What a configuration is to say, as its authors write it down.</summary>
/// <param name="Elements">In the order in which they are to be read.</param>
/// <param name="Links">Between these elements.</param>
/// <param name="Title">None: made of the statement, or of the first elements.</param>
/// <param name="Level">Micro, meso or macro.</param>
/// <param name="Statement">The same as if–then–because.</param>
/// <param name="Missing">None: context, mechanism and outcome, as far as no element plays them.</param>
public sealed record FormInput(
    IReadOnlyList<ElementInput> Elements,
    IReadOnlyList<LinkInput>? Links = null,
    string? Title = null,
    TheoryLevel Level = TheoryLevel.Unstated,
    IfThenBecause? Statement = null,
    IReadOnlyList<ElementRole>? Missing = null
)
{
    [JsonIgnore]
    public IEnumerable<Guid> RestsOn => Elements.Select(e => e.Construct?.Value).OfType<Guid>();

    [JsonIgnore]
    public IEnumerable<string?> PublicWording =>
        [Title, Statement?.If, Statement?.Then, Statement?.Because, .. Elements.Select(e => e.Wording)];
}

/// <summary>An element as it is written down.</summary>
/// <param name="Key">What links call it by in `from` and `to`, within this request only; it is not kept.</param>
/// <param name="Role">The part it plays.</param>
/// <param name="Wording">What it says.</param>
/// <param name="Construct">The id of the construct it is an instance of; it is answered with its name.</param>
/// <param name="Direction">Which way it points.</param>
/// <param name="Id">The element of the version before that it continues. Left out, it continues what said the same, or the only one of its construct in its role; else it is new.</param>
public sealed record ElementInput(
    string Key,
    ElementRole Role,
    string Wording,
    ConstructId? Construct = null,
    Direction Direction = Direction.Unstated,
    ElementId? Id = null
);

/// <summary>A link as it is written down, from one element's key to another's.</summary>
/// <param name="From">Key of an element of this form.</param>
/// <param name="To">Key of another.</param>
/// <param name="Explicitness">Stated in the data, or inferred.</param>
/// <param name="Id">The link of the version before that it continues; none for a new one.</param>
public sealed record LinkInput(
    string From,
    string To,
    Explicitness Explicitness = Explicitness.Unstated,
    LinkId? Id = null
);
