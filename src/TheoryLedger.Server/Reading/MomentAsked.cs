using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using TheoryLedger.Ledger;

namespace TheoryLedger.Server.Reading;

/// <summary>The moment that a request names, before it is looked up.</summary>
public abstract record MomentAsked
{
    public const string Position = "position";
    public const string AsOf = "asOf";
    public const string DecidedAsOf = "decidedAsOf";

    private static readonly string[] Parameters = [Position, AsOf, DecidedAsOf];

    private MomentAsked() { }

    /// <summary>As it stands.</summary>
    public sealed record Now : MomentAsked;

    /// <summary>When the review had reached a position.</summary>
    public sealed record AtPosition(long Reached) : MomentAsked;

    /// <summary>What was recorded, or decided, by a time.</summary>
    /// <param name="Time">The last instant of it, to the microsecond.</param>
    /// <param name="Begin">Its first instant: a day may be asked for before it is over.</param>
    public sealed record ByTime(TimeOrder Order, DateTimeOffset Begin, DateTimeOffset Time) : MomentAsked;

    /// <summary>At a moment that has a name in the review.</summary>
    public sealed record AtLandmark(TimeOrder Order, LandmarkKind Kind, string Name) : MomentAsked;

    /// <summary>The parameter that named it; none for now.</summary>
    public string? Parameter { get; private init; }

    /// <summary>What it takes, in words.</summary>
    public static string RuleOf(string parameter) =>
        parameter == Position
            ? "takes a position that the review has reached, from 0; one moment is asked for at once, by position, asOf or decidedAsOf."
            : "takes one time that has begun (an instant with its zone, a day, a month or a year), milestone:<name>, or phase:<name>; one moment is asked for at once, by position, asOf or decidedAsOf.";

    /// <summary>Says of a position that it has not been reached yet, of a time that it has not begun, and of a name that nothing has; none of what is no moment at all.</summary>
    public string? NotReached(Moment now)
    {
        ArgumentNullException.ThrowIfNull(now);
        return this switch
        {
            AtPosition { Reached: var asked } =>
                $"names position {asked}, which the review has not reached yet: it takes one from 0 to {now.Position}.",
            ByTime { Begin: var begin } =>
                $"names a time that has not begun yet, {begin.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}: it takes one that has.",
            AtLandmark { Kind: LandmarkKind.Milestone, Name: var name } =>
                $"names the milestone '{name}', which this review does not have at this time.",
            AtLandmark { Name: var name } =>
                $"names the closing of the phase '{name}', which this review does not have, or which has not been closed.",
            _ => null,
        };
    }

    /// <summary>Reads what a query asks for; false, naming a parameter, where that makes no sense.</summary>
    public static bool TryRead(
        IQueryCollection query,
        [NotNullWhen(true)] out MomentAsked? asked,
        [NotNullWhen(false)] out string? wrong
    )
    {
        ArgumentNullException.ThrowIfNull(query);
        var named = Parameters.Where(query.ContainsKey).ToList();
        asked = named switch
        {
            [] => new Now(),
            [var one] => Read(one, query[one].ToString()) is { } read ? read with { Parameter = one } : null,
            _ => null,
        };
        wrong = asked is null ? named[^1] : null;
        return asked is not null;
    }

    /// <summary>Reads one end of a span of time: what asOf takes, or a position where positions count; none if it is neither.</summary>
    public static MomentAsked? ReadEnd(string parameter, TimeOrder order, IQueryCollection query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var text = query[parameter].ToString();
        var isPosition = order == TimeOrder.Recorded && text.Length > 0 && text.All(char.IsAsciiDigit);
        return isPosition ? Read(Position, text) : ReadTime(order, text);
    }

    private static MomentAsked? Read(string parameter, string text) =>
        parameter == Position
            ? long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var position)
                ? new AtPosition(position)
                : null
            : ReadTime(parameter == DecidedAsOf ? TimeOrder.Decided : TimeOrder.Recorded, text);

    private static MomentAsked? ReadTime(TimeOrder order, string text) =>
        text.Split(':', 2) switch
        {
            ["milestone", { Length: > 0 } name] => new AtLandmark(order, LandmarkKind.Milestone, name),
            ["phase", { Length: > 0 } name] => new AtLandmark(order, LandmarkKind.PhaseClosing, name),
            // A span has no one end to read up to.
            _ => !text.Contains('/', StringComparison.Ordinal)
            && EffectiveTime.TryParse(text, out var time)
            && time is { NotBefore: { } begin, NotAfter: { } end }
                ? new ByTime(order, begin, end)
                : null,
        };
}
