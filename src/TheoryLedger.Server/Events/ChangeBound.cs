using System.Globalization;
using System.Text.Json.Serialization;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Events;

/// <summary>One end of a span of the audit log.</summary>
/// <param name="Said">As it was asked for.</param>
/// <param name="Position">The position, of an end that is one.</param>
/// <param name="Begin">The first instant, of an end that is a time.</param>
/// <param name="End">The last instant, likewise.</param>
public sealed record ChangeBound(string Said, long? Position, DateTimeOffset? Begin, DateTimeOffset? End)
{
    public const string Rule = "takes a day such as 2023-10-09, a month, a year, or the number of an event.";

    [JsonIgnore]
    public long BeginAt => Mark.Microseconds(Begin!.Value);

    [JsonIgnore]
    public long EndAt => Mark.Microseconds(End!.Value);

    /// <summary>Reads it; none where it is neither. Four digits alone are a year, as people write one.</summary>
    public static ChangeBound? Read(string said)
    {
        ArgumentNullException.ThrowIfNull(said);
        return said.Length != 4
            && said.All(char.IsAsciiDigit)
            && long.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var position)
                ? new(said, position, null, null)
            : !said.Contains('/', StringComparison.Ordinal)
            && EffectiveTime.TryParse(said, out var time)
            && time is { NotBefore: { } begin, NotAfter: { } end }
                ? new(said, null, begin, end)
            : null;
    }
}
