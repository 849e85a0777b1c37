using TheoryLedger.Sources;
using static TheoryLedger.Tests.Ledger.Story;

namespace TheoryLedger.Tests.Sources;

public sealed class FigureTests
{
    private static readonly SourceRegistered Paper = Past.Registered(SourceKind.Paper);
    private static readonly FigureReported Papers = new(new(Id(1001)), "papers included", 53, null, "abstract");

    [Fact]
    public void A_source_reports_a_whole_number() =>
        Given(Paper).When(new ReportFigure("papers included", 53, Place: "abstract")).Then(Papers);

    [Fact]
    public void A_source_reports_a_figure_in_words() =>
        Given(Paper)
            .When(new ReportFigure("response rate", Text: "about half"))
            .Then(new FigureReported(new(Id(1001)), "response rate", null, "about half", null));

    [Fact]
    public void The_same_thing_can_be_counted_differently_elsewhere() =>
        Given(Paper, Papers)
            .When(new ReportFigure("papers included", 51, Place: "table 1"))
            .Then(Papers with { Value = 51, Place = "table 1" });

    [Fact]
    public void A_figure_is_a_number_or_words() =>
        Given(Paper).When(new ReportFigure("papers included")).ThenRefused(SourceRefusals.FigureMissing);

    [Theory]
    [InlineData(SourceKind.Interview)]
    [InlineData(SourceKind.FocusGroup)]
    public void Whoever_speaks_prints_no_figures(SourceKind kind) =>
        Given(Past.Registered(kind))
            .When(new ReportFigure("drinks", 12, "twelve, she says", "turn 3"))
            .ThenRefused("figure-of-fieldwork");

    [Fact]
    public void A_figure_is_reported_once() =>
        Given(Paper, Papers)
            .When(new ReportFigure("papers included", 53, Place: "abstract"))
            .ThenRefused(SourceRefusals.FigureReported);
}
