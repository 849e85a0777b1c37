using Npgsql;
using TheoryLedger.Impact;
using TheoryLedger.Participants;
using TheoryLedger.Server.Excerpts;
using TheoryLedger.Server.Impact;
using TheoryLedger.Server.Reading;
using TheoryLedger.Server.Storage;
using TheoryLedger.Withdrawals;

namespace TheoryLedger.Server.Withdrawals;

/// <summary>What a participant's withdrawal would take away; nothing of it is recorded.</summary>
/// <param name="Participant">Whose.</param>
/// <param name="Verbatim">How many fields would be erased with their own words.</param>
/// <param name="Everything">How many with all that was said by and about them.</param>
/// <param name="Interviews">Interviews in which nobody else spoke, and which go with them.</param>
/// <param name="Shared">Fields of conversations with others in which no speaker is named: they stay, and the team looks at them.</param>
/// <param name="Recipients">How often their words were handed out, to this day.</param>
/// <param name="Repeated">Public wording that repeats what they said: no erasure reaches it, so that the team rewords it.</param>
/// <param name="Loses">What theory would lose were they excluded.</param>
public sealed record WithdrawalPreview(
    Guid Participant,
    int Verbatim,
    int Everything,
    IReadOnlyList<Guid> Interviews,
    long Shared,
    long Recipients,
    IReadOnlyList<RepeatedQuote> Repeated,
    WhatIfReading Loses
)
{
    private const int Listed = 100;

    internal static async Task<WithdrawalPreview> OfAsync(
        NpgsqlDataSource database,
        StandingWording wording,
        AsOf asOf,
        Guid participant,
        CancellationToken token
    )
    {
        var review = asOf.Moment.Review;
        // In the order of deciding, all that is known now is there.
        var until = asOf.Moment.Order == TimeOrder.Recorded ? asOf.Moment.At : long.MaxValue;
        await using var connection = await database.OpenConnectionAsync(token);
        var verbatim = await Matter(WithdrawalScope.EraseVerbatim);
        var all = await Matter(WithdrawalScope.EraseAndExclude);
        var strike = new Strike { Participants = [new ParticipantId(participant)] };
        return new(
            participant,
            (await verbatim.FieldsAsync(connection, token)).Count,
            (await all.FieldsAsync(connection, token)).Count,
            [.. all.Subjects.Where(id => id != participant)],
            await CountAsync(connection, SharedFields, token, review, participant, until),
            await CountAsync(connection, HandedOut, token, review, participant),
            await wording.FindAsync(asOf, participant, token),
            await WhatIfTelling.OfAsync(asOf, strike, Listed, token)
        );

        Task<ErasureMatter> Matter(WithdrawalScope scope) =>
            ErasureMatter.OfAsync(connection, review, participant, scope, token, until);
    }

    private const string SharedFields = """
        select count(*) from ledger.protected_words w
        where w.review = $1 and w.position <= $3 and not w.subjects @> array[$2::uuid] and w.subjects && array(
            select c.thing from ledger.concern c
            where c.review = $1 and c.person = $2 and c.thing <> $2 and c.position <= $3
              and exists (select from ledger.concern s where s.review = $1 and s.thing = c.thing and s.person = c.thing)
              and exists (select from ledger.concern o
                          where o.review = $1 and o.thing = c.thing and o.person not in (c.thing, $2)
                            and o.position <= $3))
        """;

    private static readonly string HandedOut =
        $"select count(*) from ledger.handed_out where review = $1 and {Withdrawals.HandedOut.OfPerson}";

    private static async Task<long> CountAsync(
        NpgsqlConnection connection,
        string sql,
        CancellationToken token,
        params object[] values
    )
    {
        await using var query = connection.Command(sql, values);
        return (long)(await query.ExecuteScalarAsync(token))!;
    }
}
