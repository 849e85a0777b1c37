using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;

namespace TheoryLedger.Ledger;

/// <summary>When something was decided, as precisely as is known and no more.</summary>
/// <remarks>
/// Written as in ISO 8601-2 (EDTF): an instant <c>2021-03-22T09:30:00Z</c> (no finer than a microsecond), a day, a month
/// <c>2021-03</c>, a year, a span <c>2020-01/2021-05</c>, not after <c>../2021-05</c>, not before <c>2020-01/..</c>,
/// <c>unknown</c>, or <c>not-published</c>. Days and longer are read as UTC.
/// </remarks>
[JsonConverter(typeof(EffectiveTimeJsonConverter))]
public sealed record EffectiveTime
{
    private const string Open = "..";

    private EffectiveTime(string text) => Text = text;

    /// <summary>Exactly as it was stated.</summary>
    public string Text { get; }

    /// <summary>The first moment it can have been; none if nothing bounds it.</summary>
    public DateTimeOffset? NotBefore { get; private init; }

    /// <summary>The last moment it can have been, to the microsecond; none if nothing bounds it.</summary>
    public DateTimeOffset? NotAfter { get; private init; }

    /// <summary>The beginning of the last period that it names: this year and this month have begun, if not ended.</summary>
    public DateTimeOffset? LatestBegins { get; private init; }

    public static EffectiveTime Unknown { get; } = new("unknown");

    public static EffectiveTime NotPublished { get; } = new("not-published");

    public static EffectiveTime At(DateTimeOffset instant) =>
        Parse(instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture));

    public static EffectiveTime Parse(string text) =>
        TryParse(text, out var time) ? time : throw new FormatException($"'{text}' is not a time of stated precision.");

    public static bool TryParse(string? text, [NotNullWhen(true)] out EffectiveTime? time)
    {
        time = text switch
        {
            null => null,
            "unknown" => Unknown,
            "not-published" => NotPublished,
            _ => text.Split('/') switch
            {
                [var one] => Moment.Read(one) is { } m ? Bounded(text, m, m) : null,
                [Open, Open] => null,
                [Open, var to] => Moment.Read(to) is { } last ? Bounded(text, null, last) : null,
                [var from, Open] => Moment.Read(from) is { } first ? Bounded(text, first, null) : null,
                [var from, var to] when Moment.Read(from) is { } first && Moment.Read(to) is { } last => Bounded(
                    text,
                    first,
                    last
                ),
                _ => null,
            },
        };
        return time is not null && !(time.NotBefore > time.NotAfter);
    }

    public override string ToString() => Text;

    private static EffectiveTime Bounded(string text, Moment? from, Moment? to) =>
        new(text)
        {
            NotBefore = from?.First,
            NotAfter = to?.Last,
            LatestBegins = (to ?? from)?.First,
        };

    private sealed record Moment(DateTimeOffset First, DateTimeOffset Last)
    {
        private const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;

        // By how long they are: trying all of them takes longer than anything else that is read of a fact.
        private static readonly Dictionary<int, string[]> Instants = (
            from zone in (string[])["Z", "zzz"]
            from seconds in (string[])["", ":ss", .. Enumerable.Range(1, 6).Select(n => ":ss." + new string('f', n))]
            let length = "yyyy-MM-ddTHH:mm".Length + seconds.Length + (zone == "Z" ? 1 : "+00:00".Length)
            group "yyyy-MM-dd'T'HH:mm" + seconds + (zone == "Z" ? "'Z'" : zone) by length
        ).ToDictionary(formats => formats.Key, formats => formats.ToArray());

        public static Moment? Read(string text) =>
            text.Length switch
            {
                4 => Period(text, "yyyy", first => first.AddYears(1)),
                7 => Period(text, "yyyy-MM", first => first.AddMonths(1)),
                10 => Period(text, "yyyy-MM-dd", first => first.AddDays(1)),
                var length => IsZoned(text)
                && Instants.TryGetValue(length, out var formats)
                && DateTimeOffset.TryParseExact(text, formats, CultureInfo.InvariantCulture, Utc, out var instant)
                    ? new Moment(instant, instant)
                    : null,
            };

        // The format alone would let +2:00 and +0200 pass, which others could not read back.
        private static bool IsZoned(string text) => text is [.., 'Z'] or [.., '+' or '-', _, _, ':', _, _];

        private static Moment? Period(string text, string format, Func<DateTimeOffset, DateTimeOffset> next) =>
            DateTimeOffset.TryParseExact(text, format, CultureInfo.InvariantCulture, Utc, out var first)
            && first.Year is > 1000 and < 9999
                ? new Moment(first, next(first).AddMicroseconds(-1))
                : null;
    }
}
