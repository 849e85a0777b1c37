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
    Taken Held
) : View, IView<ConsultationView>
{
    public static string Concept => "consultations";

    public IReadOnlyList<AdviceView> Advice { get; init; } = [];

    IEnumerable<Edge> IView<ConsultationView>.Edges =>
        [
            .. Pointing.At("put", Put),
            .. Advice.SelectMany(a => Pointing.From(a.Id.Value, "about", a.About)),
            .. Advice.SelectMany(a =>
                Pointing.From(a.Id.Value, "revision", a.Answers.Select(answer => answer.Revision).OfType<Ref>())
            ),
        ];

    public static ConsultationView Apply(ConsultationView? view, Recorded fact) =>
        (view, fact.Event) switch
        {
            (null, ConsultationHeld e) => new(e.Group, e.Attendance, e.Put, e.Questions, Taken.In(fact.Envelope)),
            ({ } v, AdviceGiven e) => v with
            {
                Advice = [.. v.Advice, new(e.AdviceId, e.Advice, e.About, Taken.In(fact.Envelope), [])],
            },
            ({ } v, AdviceAnswered e) => v with
            {
                Advice = [.. v.Advice.Select(a => a.Id == e.AdviceId ? a.With(e, Taken.In(fact.Envelope)) : a)],
            },
            _ => throw new UnreachableException($"{fact.Event.GetType().Name} cannot follow {view}"),
        };
}

/// <summary>A piece of advice, and every answer to it in order.</summary>
public sealed record AdviceView(
    AdviceId Id,
    Words Advice,
    IReadOnlyList<Ref> About,
    Taken Given,
    IReadOnlyList<AdviceAnswerView> Answers
)
{
    public AdviceView With(AdviceAnswered answer, Taken taken)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return this with { Answers = [.. Answers, new(answer.Response, answer.Revision, answer.Reason, taken)] };
    }
}

/// <summary>What the team made of advice.</summary>
/// <param name="Response">Whether it followed the advice.</param>
/// <param name="Revision">What it changed because of it.</param>
/// <param name="Reason">Why.</param>
/// <param name="Taken">By whom and when.</param>
public sealed record AdviceAnswerView(AdviceResponse Response, Ref? Revision, Words Reason, Taken Taken);
