using TheoryLedger.Consultations;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Consultations;

/// <summary>A consultation, with the names of what was put, advised on and revised.</summary>
public sealed record ConsultationInFull(
    Guid Id,
    long Version,
    string Group,
    int? Attendance,
    IReadOnlyList<NamedRef> Put,
    Words? Questions,
    Taken Held,
    IReadOnlyList<AdviceInFull> Advice
)
{
    public static async Task<ConsultationInFull> Of(ConsultationView view, AsOf asOf, CancellationToken token) =>
        (await Of([view], asOf, token))[0];

    /// <summary>Several of them, their names in one look-up.</summary>
    public static async Task<IReadOnlyList<ConsultationInFull>> Of(
        IReadOnlyList<ConsultationView> views,
        AsOf asOf,
        CancellationToken token
    )
    {
        var named = views
            .SelectMany(v => v.Put)
            .Concat(views.SelectMany(v => v.Advice).SelectMany(a => a.About))
            .Concat(views.SelectMany(v => v.Advice).SelectMany(a => a.Answers).Select(a => a.Revision).OfType<Ref>());
        var neighbours = await Neighbours.FindAsync(asOf, named.Select(r => r.Id), token);
        return [.. views.Select(view => Of(view, neighbours))];
    }

    private static ConsultationInFull Of(ConsultationView view, Neighbours neighbours) =>
        new(
            view.Id,
            view.Version,
            view.Group,
            view.Attendance,
            neighbours.Name(view.Put),
            view.Questions,
            view.Held,
            [.. view.Advice.Select(a => AdviceInFull.Of(a, neighbours))]
        );
}

/// <summary>A piece of advice, and every answer to it in order.</summary>
public sealed record AdviceInFull(
    AdviceId Id,
    Words Advice,
    IReadOnlyList<NamedRef> About,
    Taken Given,
    IReadOnlyList<AdviceAnswerInFull> Answers
)
{
    public static AdviceInFull Of(AdviceView view, Neighbours neighbours)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(neighbours);
        return new(
            view.Id,
            view.Advice,
            neighbours.Name(view.About),
            view.Given,
            [
                .. view.Answers.Select(a => new AdviceAnswerInFull(
                    a.Response,
                    a.Revision is null ? null : neighbours.Name(a.Revision),
                    a.Reason,
                    a.Taken
                )),
            ]
        );
    }
}

/// <summary>What the team made of advice, and the revision that it caused.</summary>
public sealed record AdviceAnswerInFull(AdviceResponse Response, NamedRef? Revision, Words Reason, Taken Taken);
