using TheoryLedger.Ledger;

namespace TheoryLedger.Server.Events;

/// <summary>How what is stated about when things were decided relates to when they were recorded, and to each other.</summary>
internal static class Lateness
{
    /// <summary>How many whole days after the last moment that it states a fact was recorded; none where it states none.</summary>
    public static int? Days(Envelope envelope)
    {
        ArgumentNullException.ThrowIfNull(envelope);
        return envelope.Effective.NotAfter is { } last
            ? Math.Max(0, (int)Math.Floor((envelope.RecordedAt - last).TotalDays))
            : null;
    }

    /// <summary>Whether one thing is said to have been decided before or after another.</summary>
    public static StatedOrder Order(EffectiveTime one, EffectiveTime other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        return one.NotAfter < other.NotBefore ? StatedOrder.Before
            : one.NotBefore > other.NotAfter ? StatedOrder.After
            : StatedOrder.NotTold;
    }

    /// <summary>SQL of the first moment after all that an effective time allows, as text is stored; none where nothing bounds it.</summary>
    /// <param name="text">SQL of the text.</param>
    public static string AfterAll(string text)
    {
        var last = $"(regexp_split_to_array({text}, '/'))[array_length(regexp_split_to_array({text}, '/'), 1)]";
        return $"""
            case when {last} in ('unknown', 'not-published', '..') then null
                 else case length({last})
                      when 4 then (({last} || '-01-01')::timestamp + interval '1 year') at time zone 'UTC'
                      when 7 then (({last} || '-01')::timestamp + interval '1 month') at time zone 'UTC'
                      when 10 then ({last}::timestamp + interval '1 day') at time zone 'UTC'
                      else {last}::timestamptz end end
            """;
    }
}
