using System.Text.Json;
using TheoryLedger.Configurations;
using TheoryLedger.Constructs;
using TheoryLedger.Integrity;
using TheoryLedger.Ledger;
using TheoryLedger.ProgrammeTheories;

namespace TheoryLedger.Replay;

/// <summary>The theory of a review at one moment: its public wording, how far each part has come, and what stands for it.</summary>
/// <remarks>
/// Things come in the order in which they began, so that two who rebuild it from the same facts write the same bytes.
/// It holds no protected text.
/// </remarks>
/// <param name="ProgrammeTheories">With their statements, and what those rest on.</param>
/// <param name="Configurations">With their elements and links, and the evidence counted.</param>
/// <param name="Constructs">With the roles they play.</param>
public sealed record TheoryAsItStands(
    IReadOnlyList<TheoryStanding> ProgrammeTheories,
    IReadOnlyList<ConfigurationStanding> Configurations,
    IReadOnlyList<ConstructStanding> Constructs
)
{
    /// <summary>The one form in which it can be compared byte by byte (RFC 8785).</summary>
    public byte[] ToCanonicalJson() =>
        CanonicalJson.Canonicalise(JsonSerializer.SerializeToUtf8Bytes(this, LedgerJson.Options));

    /// <summary>Whether it tells of such a thing.</summary>
    internal static bool Tells(IState state) => state is ProgrammeTheory or Configuration or Construct;

    internal static TheoryAsItStands Of(
        IEnumerable<(Guid Id, IState State)> things,
        Func<Guid, EvidenceCounted> evidenceOf
    )
    {
        var all = things.ToList();
        var configurations = Each<Configuration>(all).ToList();
        var roles = ConstructStanding.RolesIn(configurations.Select(c => c.State.Form));
        return new(
            [.. Each<ProgrammeTheory>(all).Select(t => TheoryStanding.Of(t.Id, t.State))],
            [.. configurations.Select(c => ConfigurationStanding.Of(c.Id, c.State, evidenceOf(c.Id)))],
            [.. Each<Construct>(all).Select(c => ConstructStanding.Of(c.Id, c.State, roles))]
        );
    }

    private static IEnumerable<(Guid Id, T State)> Each<T>(IEnumerable<(Guid Id, IState State)> things)
        where T : IState => things.Where(t => t.State is T).Select(t => (t.Id, (T)t.State));
}

/// <summary>A programme theory as it stands.</summary>
/// <param name="Version">The number of its wording, from 1.</param>
/// <param name="IsRefuted">Evidence spoke against it, and it was given up.</param>
public sealed record TheoryStanding(
    Guid Id,
    int Version,
    string Title,
    bool IsRefuted,
    IReadOnlyList<Statement> Statements
)
{
    internal static TheoryStanding Of(Guid id, ProgrammeTheory theory) =>
        new(id, theory.Version, theory.Title, !theory.IsOpen, theory.Statements);
}

/// <summary>A configuration as it stands.</summary>
/// <param name="Version">The number of its wording, from 1.</param>
/// <param name="Form">What it says: elements, links, and what it lacks.</param>
/// <param name="Ripples">The links from its outcomes into others that stand.</param>
/// <param name="Evidence">For, against and qualifying.</param>
public sealed record ConfigurationStanding(
    Guid Id,
    int Version,
    ConfigurationStatus Status,
    ConfigurationForm Form,
    IReadOnlyList<Ripple> Ripples,
    EvidenceCounted Evidence
)
{
    internal static ConfigurationStanding Of(Guid id, Configuration c, EvidenceCounted evidence) =>
        new(id, c.Version, c.Status, c.Form, c.Ripples, evidence);
}

/// <summary>A construct as it stands.</summary>
/// <param name="Version">The number of its definition, from 1.</param>
/// <param name="Roles">In how many elements of configurations it plays each role.</param>
public sealed record ConstructStanding(
    Guid Id,
    int Version,
    string Name,
    string Definition,
    ConstructKind Kind,
    Standing Standing,
    Novelty Novelty,
    ConstructStatus Status,
    IReadOnlyDictionary<ElementRole, int> Roles
)
{
    private static readonly IReadOnlyDictionary<ElementRole, int> Unused = new Dictionary<ElementRole, int>();

    /// <summary>By construct, in how many elements of these forms it plays each role, in the order of the roles.</summary>
    public static IReadOnlyDictionary<Guid, IReadOnlyDictionary<ElementRole, int>> RolesIn(
        IEnumerable<ConfigurationForm> forms
    ) =>
        forms
            .SelectMany(form => form.Elements)
            .Where(element => element.Construct is not null)
            .GroupBy(element => element.Construct!.Value.Value, element => element.Role)
            .ToDictionary(
                construct => construct.Key,
                IReadOnlyDictionary<ElementRole, int> (construct) =>
                    construct.CountBy(role => role).OrderBy(role => role.Key).ToDictionary()
            );

    internal static ConstructStanding Of(
        Guid id,
        Construct c,
        IReadOnlyDictionary<Guid, IReadOnlyDictionary<ElementRole, int>> roles
    ) =>
        new(
            id,
            c.Version,
            c.Name,
            c.Definition,
            c.Kind,
            c.Standing,
            c.Novelty,
            c.Status,
            roles.GetValueOrDefault(id, Unused)
        );
}
