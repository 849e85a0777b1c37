using System.Collections;
using System.Reflection;
using TheoryLedger.Assessments;
using TheoryLedger.Candidates;
using TheoryLedger.Configurations;
using TheoryLedger.Constructs;
using TheoryLedger.Consultations;
using TheoryLedger.Evidence;
using TheoryLedger.Ledger;
using TheoryLedger.Memos;
using TheoryLedger.Phases;
using TheoryLedger.ProgrammeTheories;
using TheoryLedger.Sources;
using TheoryLedger.Suggestions;
using TheoryLedger.Typology;
using static TheoryLedger.Tests.Ledger.Story;

namespace TheoryLedger.Tests.Ledger;

public sealed class ReferencesTests
{
    private static readonly Ref Phase = new(Scoping.Value);
    private static readonly Ref Interview = new(Id(5));
    private static readonly Ref Decision = new(Id(6));

    public static TheoryData<Command, string> Misdirected =>
        new()
        {
            { new JudgeSaturation(Interview, true, "Nothing new.", "Read all."), "of" },
            { new AnswerAdvice(new(Id(7)), AdviceResponse.Accepted, "So.", Phase), "revision" },
            { new AcceptSuggestion(Phase, "Good."), "recordedAs" },
            { new ClassifyItem(Phase, "Fits."), "item" },
            { new AnswerContradiction(ContradictionAnswer.Reconciled, Why, Phase), "revision" },
            { new AgreeInitialTheory("T", [new StatementInput("S", [Interview])], Why), "restsOn" },
            { new LogCandidate(new("a", "b", null), new(CandidateOriginKind.Hunch, [Phase]), Why), "from" },
            {
                new LogCandidate(
                    new("a", "b", null),
                    new(CandidateOriginKind.Hunch, []),
                    Why with
                    {
                        TriggeredBy = [Phase],
                    }
                ),
                "triggeredBy"
            },
        };

    [Theory]
    [MemberData(nameof(Misdirected))]
    public void A_reference_points_at_a_kind_of_thing_that_makes_sense_there(Command command, string field)
    {
        var refusal = Framing.CheckReferences(command, Known());

        Assert.Equal("reference-kind", refusal?.Code);
        Assert.StartsWith($"'{field}' cannot point at this ", refusal!.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Whoever_is_refused_reads_what_is_allowed() =>
        Assert.Equal(
            "'item' cannot point at this phase; it takes: source or configuration.",
            Framing.CheckReferences(new ClassifyItem(Phase, "Fits."), Known())?.Reason
        );

    [Fact]
    public void A_version_is_not_named_of_what_has_none() =>
        Assert.Equal("reference-version-none", Memo(Interview with { Version = 1 })?.Code);

    [Fact]
    public void A_version_is_not_named_of_a_single_fact() =>
        Assert.Equal("reference-version-none", Memo(Decision with { Version = 1 })?.Code);

    [Fact]
    public void A_memo_is_about_anything_in_the_review()
    {
        Assert.Null(Memo(Phase));
        Assert.Null(Memo(Decision));
    }

    [Fact]
    public void Every_field_of_a_decision_that_points_says_at_what() =>
        Core.AssertNone("Fields that may point anywhere", Core.Commands.SelectMany(c => Pointing(c, [])).Distinct());

    [Fact]
    public void Every_kind_of_thing_can_be_told_from_the_others() =>
        Assert.Equal(
            Folds.Kinds.Count,
            Core.Types.Count(t => t.IsAssignableTo(typeof(IState)) && t is { IsClass: true } && Things.Knows(t))
        );

    private static Refusal? Memo(Ref about) =>
        Framing.CheckReferences(new WriteMemo(MemoKind.Analytic, "Odd.", [about]), Known());

    private static IEnumerable<string> Pointing(Type type, HashSet<Type> seen) =>
        seen.Add(type)
            ? type.GetConstructors().SelectMany(c => c.GetParameters()).SelectMany(p => Pointing(p, seen))
            : [];

    private static IEnumerable<string> Pointing(ParameterInfo field, HashSet<Type> seen)
    {
        var type =
            field.ParameterType.IsAssignableTo(typeof(IEnumerable)) && field.ParameterType.IsGenericType
                ? field.ParameterType.GenericTypeArguments[0]
                : field.ParameterType;
        return type == typeof(Ref)
            ? field.GetCustomAttribute<PointsAtAttribute>() is null
                ? [$"{field.Member.DeclaringType!.Name}.{field.Name}"]
                : []
            : type.Assembly == typeof(Ref).Assembly
                ? Pointing(type, seen)
                : [];
    }

    private static Known Known() =>
        new(
            Target,
            new Dictionary<Guid, IState>
            {
                [Scoping.Value] = Folds.Fold([new PhaseOpened("Scoping", null, null)]),
                [Interview.Id] = Folds.Fold([
                    new SourceRegistered(SourceKind.Interview, null, "I", null, [], FoundBy.OwnFieldwork, null, null),
                ]),
            },
            new HashSet<Guid> { Decision.Id },
            Guid.CreateVersion7
        );
}
