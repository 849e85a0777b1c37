using System.Globalization;
using System.Text.Json;
using CsCheck;
using TheoryLedger.Ledger;

namespace TheoryLedger.Tests.Ledger;

public sealed class EffectiveTimeTests
{
    private static readonly Gen<DateTimeOffset> Instants = Gen.Long[
            0,
            (long)(new DateTime(9998, 12, 31) - new DateTime(1001, 1, 1)).TotalMicroseconds
        ]
        .Select(µ => new DateTimeOffset(1001, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMicroseconds(µ));

    private static readonly Gen<string> Moments = Gen.Select(
        Instants,
        Gen.OneOf("yyyy", "yyyy-MM", "yyyy-MM-dd", "yyyy-MM-ddTHH:mm:ss.ffffffZ", "yyyy-MM-ddTHH:mm:ss+02:00"),
        (at, precision) => at.ToString(precision, CultureInfo.InvariantCulture)
    );

    private static readonly Gen<string> Times = Gen.OneOf(
        Moments,
        Moments.Select(m => $"../{m}"),
        Moments.Select(m => $"{m}/.."),
        Gen.Select(Moments, Moments, (from, to) => $"{from}/{to}"),
        Gen.OneOf("unknown", "not-published")
    );

    [Theory]
    [InlineData("2021-03-22T09:30Z", "2021-03-22T09:30:00.000000", "2021-03-22T09:30:00.000000")]
    [InlineData("2021-03-22T09:30:05Z", "2021-03-22T09:30:05.000000", "2021-03-22T09:30:05.000000")]
    [InlineData("2021-03-22T09:30:05.000001Z", "2021-03-22T09:30:05.000001", "2021-03-22T09:30:05.000001")]
    [InlineData("2021-03-22T00:30+02:00", "2021-03-21T22:30:00.000000", "2021-03-21T22:30:00.000000")]
    [InlineData("2021-03-22T09:30:05.5-01:30", "2021-03-22T11:00:05.500000", "2021-03-22T11:00:05.500000")]
    [InlineData("2021-03-22", "2021-03-22T00:00:00.000000", "2021-03-22T23:59:59.999999")]
    [InlineData("2020-02", "2020-02-01T00:00:00.000000", "2020-02-29T23:59:59.999999")]
    [InlineData("2021", "2021-01-01T00:00:00.000000", "2021-12-31T23:59:59.999999")]
    [InlineData("2020-01/2021-05", "2020-01-01T00:00:00.000000", "2021-05-31T23:59:59.999999")]
    [InlineData("2020/2020", "2020-01-01T00:00:00.000000", "2020-12-31T23:59:59.999999")]
    [InlineData("2020-06/2020", "2020-06-01T00:00:00.000000", "2020-12-31T23:59:59.999999")]
    [InlineData("../2021-05", null, "2021-05-31T23:59:59.999999")]
    [InlineData("2020-01-15/..", "2020-01-15T00:00:00.000000", null)]
    [InlineData("unknown", null, null)]
    [InlineData("not-published", null, null)]
    public void A_time_spans_all_that_it_can_have_been(string text, string? notBefore, string? notAfter)
    {
        var time = EffectiveTime.Parse(text);
        Assert.Equal((text, notBefore, notAfter), (time.Text, Utc(time.NotBefore), Utc(time.NotAfter)));
    }

    [Theory]
    [InlineData("1001", true)]
    [InlineData("1000", false)]
    [InlineData("9998", true)]
    [InlineData("9999", false)]
    public void Years_are_those_of_the_record(string year, bool isTime) =>
        Assert.Equal(isTime, EffectiveTime.TryParse(year, out _));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("..")]
    [InlineData("/")]
    [InlineData("../..")]
    [InlineData("../")]
    [InlineData("/2021")]
    [InlineData("2021/")]
    [InlineData("2021/2020")]
    [InlineData("2019/2020/2021")]
    [InlineData("21")]
    [InlineData("2021-3")]
    [InlineData("2021-13")]
    [InlineData("2021-00")]
    [InlineData("2021-02-29")]
    [InlineData("2021-W12")]
    [InlineData("22-03-2021")]
    [InlineData("2021 ")]
    [InlineData(" 2021")]
    [InlineData("+2021")]
    [InlineData("２０２１")]
    [InlineData("Unknown")]
    [InlineData("unknown/2021")]
    [InlineData("2021-03-22T09:30:00")]
    [InlineData("2021-03-22 09:30:00Z")]
    [InlineData("2021-03-22t09:30:00Z")]
    [InlineData("2021-03-22T09:30:00z")]
    [InlineData("2021-03-22T09:30:00.Z")]
    [InlineData("2021-03-22T24:00:00Z")]
    [InlineData("2021-03-22T09:60:00Z")]
    [InlineData("2021-03-22T09:30:60Z")]
    [InlineData("2021-03-22T09:30:00.1234567Z")]
    [InlineData("2021-03-22T09:30:00+25:00")]
    [InlineData("2021-03-22T09:30:00+02")]
    [InlineData("2021-03-22T09:30:00+0200")]
    [InlineData("2021-03-22T09:30:00+2:00")]
    [InlineData("2021-03-22T09:30:00 +02:00")]
    [InlineData("2021-03-22T09:30:00+2")]
    [InlineData("2021-03-22T09:30:00-")]
    [InlineData("2021-03-22T09:30:0002:00")]
    [InlineData("2021-03-22T09:30:00+02:60")]
    [InlineData("2021-03-22T09:30:00+14:01")]
    [InlineData("2021-03-22T09:30:00+02:00:00")]
    [InlineData("2021-03-22T09:30:00Z+02:00")]
    [InlineData("0001-01-01T00:00:00+14:00")]
    [InlineData("2021-03-22T09:30:00Z\0")]
    public void What_is_not_a_time_of_stated_precision_is_none(string? text) =>
        Assert.False(EffectiveTime.TryParse(text, out _));

    [Fact]
    public void An_instant_is_known_to_the_microsecond() =>
        Instants.Sample(at =>
        {
            var time = EffectiveTime.At(at.ToOffset(TimeSpan.FromHours(5)));
            Assert.Equal((at, at), (time.NotBefore, time.NotAfter));
            Assert.Equal(time, EffectiveTime.Parse(time.Text));
        });

    [Fact]
    public void An_instant_is_never_finer_than_a_microsecond()
    {
        var time = EffectiveTime.At(new DateTimeOffset(2021, 3, 22, 9, 30, 0, TimeSpan.Zero).AddTicks(19));
        Assert.Equal(time, EffectiveTime.Parse(time.Text));
    }

    [Fact]
    public void A_time_is_kept_exactly_as_it_was_stated() =>
        Times.Sample(text =>
        {
            if (EffectiveTime.TryParse(text, out var time))
            {
                Assert.Equal(text, time.Text);
                Assert.Equal(time, Stored(time));
                Assert.False(time.NotAfter < time.NotBefore);
            }
        });

    [Fact]
    public void Only_a_span_that_ends_before_it_begins_is_no_time() =>
        Times.Sample(text =>
            Assert.Equal(
                text.Split('/') is not [var from, var to]
                    || from == ".."
                    || to == ".."
                    || EffectiveTime.Parse(from).NotBefore <= EffectiveTime.Parse(to).NotAfter,
                EffectiveTime.TryParse(text, out _)
            )
        );

    [Theory]
    [InlineData("\"last spring\"")]
    [InlineData("2021")]
    [InlineData("{}")]
    public void What_is_not_a_time_cannot_be_read(string json) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<EffectiveTime>(json, LedgerJson.Options));

    private static EffectiveTime? Stored(EffectiveTime time) =>
        JsonSerializer.Deserialize<EffectiveTime>(
            JsonSerializer.Serialize(time, LedgerJson.Options),
            LedgerJson.Options
        );

    private static string? Utc(DateTimeOffset? at) =>
        at?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff", CultureInfo.InvariantCulture);

    [Theory]
    [InlineData("2026", "2026-01-01")]
    [InlineData("../2099", "2099-01-01")]
    [InlineData("2020/2030-06", "2030-06-01")]
    [InlineData("2020-02/..", "2020-02-01")]
    public void The_last_period_that_a_time_names_begins(string text, string begins) =>
        Assert.Equal(EffectiveTime.Parse(begins).NotBefore, EffectiveTime.Parse(text).LatestBegins);

    [Fact]
    public void What_is_unknown_begins_nowhere() => Assert.Null(EffectiveTime.Unknown.LatestBegins);
}
