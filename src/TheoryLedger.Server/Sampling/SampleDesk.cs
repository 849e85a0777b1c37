using Npgsql;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Reading;
using TheoryLedger.Server.Recording;

namespace TheoryLedger.Server.Sampling;

/// <summary>Takes what somebody thinks of a sample, once the same has been drawn again.</summary>
public sealed class SampleDesk(NpgsqlDataSource database, ReadBarrier barrier, DecisionDesk desk)
{
    /// <summary>Records it as a finding.</summary>
    public async Task<IResult> RecordAsync(HttpContext http, RecordSample command)
    {
        ArgumentNullException.ThrowIfNull(command);
        var (review, token) = (Caller.Of(http).Review!.Value, http.RequestAborted);
        if (await barrier.NowAsync(review, token) is not { } now)
        {
            return Results.Problem(Problems.NotFound);
        }

        if (command.Of > now.Position)
        {
            return Results.Problem(Problems.NotReached(now.Position));
        }

        var asked = new SampleAsked(command.Seed, command.N, command.Of, command.Scope == SampleScope.Theory);
        var drawn = await WholeRows.ReadAsync(
            database,
            now,
            async at => (await SampleDrawn.ReadAsync(asked, new AsOf(database, at), token)).Changes,
            token
        );
        var foreign = command.Judged.FirstOrDefault(j => drawn.All(d => d.Fact.Position != j.Position));
        return foreign is null
            ? await desk.Start(http, Worksheet.ToFinding(review, command, drawn))
            : Results.Problem(Problems.NotDrawn(foreign.Position));
    }
}
