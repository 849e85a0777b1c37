using Microsoft.AspNetCore.Mvc;
using TheoryLedger.Server.Http;

namespace TheoryLedger.Server.Evidence;

/// <summary>Which part of the matrix is asked for.</summary>
/// <param name="Configurations">The position after which the configurations began.</param>
/// <param name="Sources">The position after which the sources came to the review.</param>
/// <param name="WithEnded">Whether those that have been given up are shown too.</param>
public sealed record MatrixAsked(long Configurations, long Sources, bool WithEnded)
{
    public const string ConfigurationsName = "configurations";
    public const string SourcesName = "sources";
    public const string EndedName = "ended";

    /// <summary>What is asked for, or what is wrong with it.</summary>
    public static (MatrixAsked? Asked, ProblemDetails? Problem) Read(IQueryCollection query)
    {
        ArgumentNullException.ThrowIfNull(query);
        bool? ended = null;
        var configurations = query.PositionOr(ConfigurationsName, 0);
        var sources = query.PositionOr(SourcesName, 0);
        var problem =
            configurations is null ? Problems.BadParameter(ConfigurationsName, "takes a position.")
            : sources is null ? Problems.BadParameter(SourcesName, "takes a position.")
            : !query.TryTruth(EndedName, out ended) ? Problems.BadParameter(EndedName, "takes true or false.")
            : null;
        return problem is null ? (new(configurations!.Value, sources!.Value, ended ?? false), null) : (null, problem);
    }
}
