using Microsoft.AspNetCore.Mvc;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Stale;

/// <summary>What of the stale is asked for.</summary>
/// <param name="Concept">The one kind of thing; none for all.</param>
/// <param name="Ground">The one thing that they were made under; none for any.</param>
internal sealed record StaleAsked(string? Concept, Guid? Ground)
{
    public const string ConceptName = "concept";
    public const string GroundName = "ground";
    public const string Codings = "codings";
    public const string Constructs = "constructs";
    public const string Configurations = "configurations";
    public const string Theories = "programme-theories";
    public const string Guidance = "guidance";

    public static IReadOnlyList<string> Concepts { get; } = [Codings, Constructs, Configurations, Theories, Guidance];

    public bool Wants(string concept) => Concept is null || Concept == concept;

    /// <summary>Whether there is such a ground, where one is named.</summary>
    public async Task<bool> IsThereAsync(AsOf asOf, CancellationToken token) =>
        Ground is not { } ground || (await Neighbours.FindAsync(asOf, [ground], token)).Find(ground) is not null;

    /// <summary>What an address asks for, or what is wrong with it.</summary>
    public static (StaleAsked? Asked, ProblemDetails? Problem) Read(IQueryCollection query)
    {
        var concept = query.TryGetValue(ConceptName, out var named) ? named.ToString() : null;
        Guid? ground = Guid.TryParse(query[GroundName].ToString(), out var id) ? id : null;
        return concept is not null && !Concepts.Contains(concept)
                ? (null, Problems.BadParameter(ConceptName, $"takes one of: {string.Join(", ", Concepts)}."))
            : query.ContainsKey(GroundName) && ground is null
                ? (null, Problems.BadParameter(GroundName, "takes the id of one thing."))
            : (new(concept, ground), null);
    }
}
