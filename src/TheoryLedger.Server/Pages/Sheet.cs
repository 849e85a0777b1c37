using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Lineage;
using TheoryLedger.Server.Pages.Forms;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Pages;

/// <summary>What a page of a review knows besides its subject.</summary>
/// <param name="Review">The review.</param>
/// <param name="Seen">The moment that is looked at.</param>
/// <param name="Reader">Who is looking.</param>
/// <param name="Names">What the things that are spoken of are called.</param>
/// <param name="Here">The address of the page, without its moment.</param>
public sealed record Sheet(
    ReviewOnSheet Review,
    Seen Seen,
    Reader Reader,
    IReadOnlyDictionary<Guid, Portrait> Names,
    string Here
)
{
    // Constructs are told as the mechanisms that they are, or might be.
    private static readonly Dictionary<string, string> Shelves = new(StringComparer.Ordinal)
    {
        ["constructs"] = "mechanisms",
    };

    /// <summary>What surrounds a form that belongs to no review yet.</summary>
    internal static Sheet OfNoReview(string here, Reader reader, Returned? returned) =>
        new(
            new ReviewOnSheet(Guid.Empty, "", IsReconstruction: false, Label: null),
            new Seen(TimeOrder.Recorded, 0, 0, By: null, Query: "", Landmarks: []),
            reader,
            new Dictionary<Guid, Portrait>(),
            here
        )
        {
            Returned = returned,
        };

    private Dictionary<string, StringValues> Parameters =>
        QueryHelpers.ParseQuery(
            Here.Contains('?', StringComparison.Ordinal) ? Here[Here.IndexOf('?', StringComparison.Ordinal)..] : ""
        );

    /// <summary>Where the server is reached: what every address within it begins with.</summary>
    public string Origin { get; init; } = "";

    /// <summary>What parts of things say, where the page points at them.</summary>
    public IReadOnlyDictionary<Guid, Words> PartNames { get; init; } = new Dictionary<Guid, Words>();

    /// <summary>The form that could not be recorded, and so comes back with this page.</summary>
    public Returned? Returned { get; init; }

    /// <summary>True where consent keeps something of what the page shows from whoever looks.</summary>
    public bool IsPartlyClosed { get; init; }

    /// <summary>True right after something was recorded that leads here.</summary>
    public bool IsJustRecorded { get; init; }

    /// <summary>Who decided what was just recorded; nobody where it is its recorder's own.</summary>
    public IReadOnlyList<Guid> RecordedFor { get; init; } = [];

    /// <summary>True where whoever just recorded something has a name in the review.</summary>
    public bool IsRecordedByName { get; init; }

    /// <summary>The moment that was asked for, where there is no such.</summary>
    public MomentTrouble? MomentTrouble { get; init; }

    /// <summary>The things that a file handed on shows, to which its links lead; none on a page, whose links lead everywhere.</summary>
    public IReadOnlyList<Guid>? Within { get; init; }

    /// <summary>What a thing is called; none where nothing is known of it at this moment.</summary>
    public Portrait? Find(Guid id) => Names.GetValueOrDefault(id);

    /// <summary>A page of this review, at the same moment.</summary>
    public string To(string path) => Seen.Carried($"/reviews/{Review.Id}{(path.Length == 0 ? "" : $"/{path}")}");

    /// <summary>The page of a thing, at the same moment.</summary>
    public string To(string concept, Guid id) => To($"{Shelf(concept)}/{id}");

    /// <summary>The same from the page of another thing, in half the letters: for pages with hundreds of links.</summary>
    public string Beside(string concept, Guid id) =>
        Here.Split('?')[0].EndsWith('/') ? To(concept, id) : Seen.Carried($"../{Shelf(concept)}/{id}");

    private static string Shelf(string concept) => Shelves.GetValueOrDefault(concept, concept);

    /// <summary>The page of a single fact.</summary>
    public string ToFact(long position) => To($"events/{position}");

    /// <summary>What the address of this page says for a parameter; none where it does not.</summary>
    public string? Asked(string parameter) => Parameters.TryGetValue(parameter, out var value) ? $"{value}" : null;

    /// <summary>This page with another value of one parameter, or without it; whatever else the address says stays.</summary>
    public string With(string parameter, string? value) =>
        Seen.Carried(
            QueryHelpers.AddQueryString(
                Here.Split('?')[0],
                [
                    .. Parameters.Where(p => p.Key != parameter),
                    .. value is null ? Array.Empty<KeyValuePair<string, StringValues>>() : [new(parameter, value)],
                ]
            )
        );

    /// <summary>What programs read as the list that this page shows, narrowed as it is.</summary>
    public string Listed(string path) => QueryHelpers.AddQueryString(path, Parameters);

    /// <summary>The same for programs.</summary>
    public string Api(string path) =>
        path is not null && Seen.Query.Length > 0 && path.Contains(Seen.Query, StringComparison.Ordinal)
            ? $"/v1/reviews/{Review.Id}/{path}"
            : $"/v1{To(path!)}";
}

/// <summary>A review, as every page of it is headed.</summary>
/// <param name="Label">What a reconstruction or a training review says of itself.</param>
public sealed record ReviewOnSheet(Guid Id, string Title, bool IsReconstruction, string? Label);

/// <summary>Who looks at a page.</summary>
/// <param name="Roles">Their roles in the review, as stored.</param>
/// <param name="FormToken">What a form of theirs carries; none where they cannot send any.</param>
public sealed record Reader(IReadOnlyList<string> Roles, string? FormToken)
{
    /// <summary>How what they record is marked.</summary>
    public string? Agent { get; init; }

    /// <summary>Whether they do the work of the review.</summary>
    public bool DoesTheWork { get; init; }

    internal static Reader Of(HttpContext http)
    {
        var caller = Caller.Of(http);
        return new([.. caller.Roles.Order().Select(Access.Roles.NameOf)], Forms.FormToken.Of(http))
        {
            Agent = caller.Agent,
            DoesTheWork = caller.DoesTheWork,
        };
    }

    /// <summary>Whether a form of theirs may ask for what these roles may do.</summary>
    public bool MaySend(IEnumerable<Role> roles) =>
        FormToken is not null && roles.Any(role => Roles.Contains(Access.Roles.NameOf(role)));
}
