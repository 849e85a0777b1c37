using System.Globalization;
using Npgsql;
using TheoryLedger.Ledger;
using TheoryLedger.Reviews;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Protection;
using TheoryLedger.Server.Storage;

namespace TheoryLedger.Server.Recording;

/// <summary>Where every decision is brought: each endpoint of the write side hands its command over here.</summary>
public sealed class DecisionDesk(
    Recorder recorder,
    Deciders deciders,
    KeyRing keys,
    StoredClock clock,
    NpgsqlDataSource database
)
{
    /// <summary>Opens a review; the caller becomes its owner.</summary>
    public Task<IResult> Open(HttpContext http, OpenReview command)
    {
        var review = Guid.CreateVersion7(clock.GetUtcNow());
        return Bring(
            http,
            review,
            (c, _) => new Ruling(review, IsNew: true, c, known => ((OpenReview)c).Decide(review, known)),
            command
        );
    }

    /// <summary>Begins something new in the review that the route names.</summary>
    public async Task<IResult> Start<TState>(HttpContext http, IStart<TState> command)
        where TState : class, IFold<TState>
    {
        ArgumentNullException.ThrowIfNull(command);
        var review = ReviewOf(http);
        var id = command is INamed named
            ? NamedId.Of(review, typeof(TState).Name, await NormalAsync(named.Name, http.RequestAborted))
            : Guid.CreateVersion7(clock.GetUtcNow());
        return await Bring(
            http,
            review,
            (c, _) =>
                new Ruling(id, IsNew: true, c, known => ((IStart<TState>)c).Decide(id, known))
                {
                    State = typeof(TState),
                },
            (Command)command
        );
    }

    /// <summary>Changes something that exists, at the version that the caller has seen.</summary>
    public Task<IResult> Change<TState>(HttpContext http, Guid id, IChange<TState> command)
        where TState : class, IFold<TState> =>
        Bring(
            http,
            ReviewOf(http),
            (c, _) =>
                new Ruling(
                    id,
                    IsNew: false,
                    c,
                    known =>
                        known.Find<TState>(id) is { } state
                            ? ((IChange<TState>)c).Decide(state, known)
                            : Framing.Unknown("thing", id)
                )
                {
                    State = typeof(TState),
                },
            (Command)command
        );

    /// <summary>Changes several things that exist, each at the version that the caller has seen; all of them or none.</summary>
    public async Task<IResult> ChangeSeveral(HttpContext http, IChangeSeveral command)
    {
        ArgumentNullException.ThrowIfNull(command);
        var outcome = await Outcome(
            http,
            ReviewOf(http),
            (c, _) =>
                new Ruling(command.Items[0].Id, IsNew: false, c, known => ((IChangeSeveral)c).Decide(known))
                {
                    Several = command.Items,
                },
            (Command)command
        );
        return Answers.To(http, outcome, command.Items);
    }

    private async Task<IResult> Bring(
        HttpContext http,
        Guid review,
        Func<Command, Guid, Ruling> rule,
        Command command
    ) => Answers.To(http, await Outcome(http, review, rule, command));

    private async Task<Outcome> Outcome(
        HttpContext http,
        Guid review,
        Func<Command, Guid, Ruling> rule,
        Command command
    )
    {
        var token = http.RequestAborted;
        var (framed, foreign) = await deciders.FrameAsync(Caller.Of(http), command, token);
        var ruling = rule(framed, review);
        if ((foreign ?? Preconditions.Check(http, ruling, clock.GetUtcNow())) is { } problem)
        {
            return Recording.Outcome.Of(problem);
        }

        var asked = Asked.Of(http, review, Preconditions.Expected(http), keys.Requests);
        return await recorder.RecordAsync(asked, ruling, token);
    }

    private async Task<string> NormalAsync(string name, CancellationToken token)
    {
        await using var connection = await database.OpenConnectionAsync(token);
        return (await NormalForm.OfAsync(connection, [name], token))[name];
    }

    private static Guid ReviewOf(HttpContext http) =>
        Guid.Parse((string)http.GetRouteValue("reviewId")!, CultureInfo.InvariantCulture);
}
