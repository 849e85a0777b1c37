using System.Diagnostics;
using TheoryLedger.Consultations;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Consultations;

/// <summary>A consultation of stakeholders, with what they advised and what the team made of it.</summary>
public sealed record ConsultationView(
    string Group,
    int? Attendance,
    IReadOnlyList<Ref> Put,
    Words? Questions,
    Decided Held
) : View, IView<ConsultationView>
{
    public static string Concept => "consultations";

    public IReadOnlyList<AdviceView> Advice { get; init; } = [];

    IEnumerable<Edge> IView<ConsultationView>.Edges =>
        [
            .. Put.Pointing("put"),
            .. Advice.SelectMany(a => a.About.Pointing("about", a.Id.ToString())),
            .. Advice.SelectMany(a =>
                a.Answers.Select(answer => answer.Revision).OfType<Ref>().Pointing("revision", a.Id.ToString())
            ),
        ];

    public static ConsultationView Apply(ConsultationView? view, Recorded fact) =>
        (view, fact.Event) switch
        {
            (null, ConsultationHeld e) => new(e.Group, e.Attendance, e.Put, e.Questions, Decided.In(fact)),
            ({ } v, AdviceGiven e) => v with
            {
                Advice = [.. v.Advice, new(e.AdviceId, e.Advice, e.About, Decided.In(fact), [])],
            },
            ({ } v, AdviceAnswered e) => v with
            {
                Advice = [.. v.Advice.Select(a => a.Id == e.AdviceId ? a.With(e, Decided.In(fact)) : a)],
            },
            _ => throw new UnreachableException($"{fact.Event.GetType().Name} cannot follow {view}"),
        };
}

/// <summary>A piece of advice, and every answer to it in order.</summary>
public sealed record AdviceView(
    AdviceId Id,
    Words Advice,
    IReadOnlyList<Ref> About,
    Decided Given,
    IReadOnlyList<AdviceAnswerView> Answers
)
{
    public AdviceView With(AdviceAnswered answer, Decided decided)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return this with { Answers = [.. Answers, new(answer.Response, answer.Revision, answer.Reason, decided)] };
    }
}

/// <summary>What the team made of advice.</summary>
/// <param name="Response">Whether it followed the advice.</param>
/// <param name="Revision">What it changed because of it.</param>
/// <param name="Reason">Why.</param>
/// <param name="Decided">By whom and when.</param>
public sealed record AdviceAnswerView(AdviceResponse Response, Ref? Revision, Words Reason, Decided Decided);
