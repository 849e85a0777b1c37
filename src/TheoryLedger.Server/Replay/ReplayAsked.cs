using System.Globalization;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Mvc;
using TheoryLedger.Server.Comparison;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Replay;

/// <summary>Which facts a replay shows.</summary>
public enum ReplayScope
{
    /// <summary>Those that change theory: constructs, configurations, evidence, programme theories, guidance.</summary>
    [JsonStringEnumMemberName("theory")]
    Theory,

    [JsonStringEnumMemberName("all")]
    All,
}

/// <summary>What a request wants to see again.</summary>
/// <param name="From">The moment after which it begins; none: with the first fact.</param>
/// <param name="To">The moment at which it ends; none: now.</param>
/// <param name="Focus">The thing that it follows; none: the whole review.</param>
/// <param name="Phase">The phase that it keeps to; none: all of them.</param>
/// <param name="Scope">Which facts it shows.</param>
/// <param name="Speed">Frames a second.</param>
internal sealed record ReplayAsked(
    MomentAsked? From,
    MomentAsked? To,
    Guid? Focus,
    Guid? Phase,
    ReplayScope Scope,
    decimal Speed
)
{
    public const string FromName = "from";
    public const string ToName = "to";
    public const string FocusName = "focus";
    public const string PhaseName = "phase";
    public const string ScopeName = "scope";
    public const string SpeedName = "speed";

    private const decimal Slowest = 0.1m;
    private const decimal Usual = 2;
    private const decimal Fastest = 100;

    /// <summary>What is asked for, or what is wrong with it.</summary>
    public static (ReplayAsked? Asked, ProblemDetails? Problem) Read(IQueryCollection query)
    {
        var (from, to) = (End(query, FromName), End(query, ToName));
        var (focus, phase) = (Id(query, FocusName), Id(query, PhaseName));
        var (scope, speed) = (ScopeOf(query, focus), SpeedOf(query));
        var problem =
            query.ContainsKey(FromName) && from is null ? Problems.BadParameter(FromName, ComparisonAsked.Rule)
            : query.ContainsKey(ToName) && to is null ? Problems.BadParameter(ToName, ComparisonAsked.Rule)
            : focus == Guid.Empty ? Problems.BadParameter(FocusName, "takes the id of one thing.")
            : phase == Guid.Empty ? Problems.BadParameter(PhaseName, "takes the id of a phase.")
            : scope is null ? Problems.BadParameter(ScopeName, "takes one of: theory, all.")
            : speed is null ? Problems.BadParameter(SpeedName, "takes a number of frames a second, from 0.1 to 100.")
            : null;
        return (problem is null ? new(from, to, focus, phase, scope!.Value, speed!.Value) : null, problem);
    }

    private static Guid? Id(IQueryCollection query, string name) =>
        !query.TryGetValue(name, out var said) ? null
        : Guid.TryParse(said.ToString(), out var id) ? id
        : Guid.Empty;

    private static MomentAsked? End(IQueryCollection query, string name) =>
        query.ContainsKey(name) ? MomentAsked.ReadEnd(name, TimeOrder.Recorded, query) : null;

    // Whoever follows one thing wants to see the quotes and codings behind it as well.
    private static ReplayScope? ScopeOf(IQueryCollection query, Guid? focus) =>
        !query.TryGetValue(ScopeName, out var said) ? (focus is null ? ReplayScope.Theory : ReplayScope.All)
        : said == "theory" ? ReplayScope.Theory
        : said == "all" ? ReplayScope.All
        : null;

    private static decimal? SpeedOf(IQueryCollection query) =>
        !query.TryGetValue(SpeedName, out var said) ? Usual
        : decimal.TryParse(said, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var speed)
        && speed is >= Slowest and <= Fastest
            ? speed
        : null;
}

/// <summary>A stretch of a review, and which of its facts are shown.</summary>
/// <param name="Now">The review as it stands.</param>
/// <param name="From">The position after which it begins.</param>
/// <param name="To">The last position.</param>
/// <param name="Focus">The thing that it follows.</param>
/// <param name="Scope">Which facts it shows.</param>
internal sealed record ReplaySpan(Moment Now, long From, long To, Guid? Focus, ReplayScope Scope)
{
    /// <summary>The phase that it keeps to; none for all of them.</summary>
    public Guid? Phase { get; init; }
}
