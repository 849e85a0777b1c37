using Microsoft.AspNetCore.Mvc;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Configurations;
using TheoryLedger.Server.Evidence;
using TheoryLedger.Server.Reading;
using Wolverine.Http;

namespace TheoryLedger.Server.Constructs;

/// <summary>A construct with every role it plays, and the evidence where it plays it.</summary>
public sealed record ConstructInUse : ConstructView
{
    public ConstructInUse(ConstructView construct, IReadOnlyList<ConstructRole> roles)
        : base(construct) => Roles = roles;

    public IReadOnlyList<ConstructRole> Roles { get; }

    public bool IsMechanism => ConstructRoles.MakeMechanism([.. Roles.Select(r => r.Role)], Standing);

    public Verdict? LastVerdict => Verdicts.LastOrDefault(v => v.IsOnStanding);
}

public static class ReadConstructEndpoint
{
    [WolverineGet("/v1/reviews/{reviewId}/constructs/{id}", OperationId = "readConstruct")]
    [EndpointSummary(
        "One construct with the verdicts on it, the roles it plays, and the evidence where it plays them."
    )]
    [AllowReaders]
    [ProducesResponseType<ConstructInUse>(StatusCodes.Status200OK)]
    public static Task<IResult> Get(Guid id, HttpContext http, ReadingRoom room) =>
        room.One<ConstructView>(http, id, InUseAsync);

    private static async Task<object> InUseAsync(ConstructView construct, AsOf asOf, CancellationToken token)
    {
        var places = await asOf.PointersAtAsync(construct.Id, StandsAs.Kind, token);
        var configurations = places.Select(p => p.Source).Distinct().ToList();
        var titles = await asOf.TitlesAsync(configurations, token);
        var judgements = await asOf.PointersAtAsync(configurations, EvidenceCounts.Kind, token);
        var marked = await MarkedJudgements.OfAsync(judgements, asOf, token);
        // Only where something speaks of one link need it be known what that link joins.
        var linked = marked.All.Where(j => j.LabelAs<Judgement>().Link is not null).Select(j => j.Target);
        var forms = (await asOf.FindAllAsync<ConfigurationView>(linked, token)).ToDictionary(
            c => c.Key,
            c => c.Value.Form
        );
        return new ConstructInUse(construct, ConstructRoles.Of(places, titles, marked, forms));
    }
}
