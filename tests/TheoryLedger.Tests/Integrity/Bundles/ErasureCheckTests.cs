using System.Text;
using TheoryLedger.Integrity.Bundles;

namespace TheoryLedger.Tests.Integrity.Bundles;

/// <summary>A field is erased only where a fact of the log says so, and two people approved it.</summary>
public sealed class ErasureCheckTests
{
    private const string Dissent = "/dissent";

    private static readonly Guid Request = Guid.Parse("0190a000-0000-7000-8000-00000000000f");
    private static readonly Guid Fact = ExampleBundle.IdOf(6);

    [Fact]
    public void What_two_people_approved_and_a_fact_names_is_authorised()
    {
        var report = Erased(Approval("agent/a"), Approval("agent/b"), Erasure()).Verify();

        Assert.Empty(report.Findings);
        Assert.Equal(new FieldCounts(Opened: 3, Withheld: 2, Erased: 1), report.Fields);
    }

    [Fact]
    public void What_two_facts_name_is_gone_by_either()
    {
        var report = Erased(Approval("agent/a"), Approval("agent/b"), Erasure(), Erasure()).Verify();

        Assert.Empty(report.Findings);
        Assert.Equal(1, report.Fields.Erased);
    }

    [Fact]
    public void A_fact_that_is_no_object_erases_nothing() =>
        AssertUnexplained(
            Erased(Approval("agent/a"), Approval("agent/b"), (Request, "content-erased.v1", "agent/a", "[]"))
        );

    [Fact]
    public void What_one_person_approved_twice_is_missing_unexplained() =>
        AssertUnexplained(Erased(Approval("agent/a"), Approval("agent/a"), Erasure()));

    [Fact]
    public void An_approval_of_another_request_does_not_count() =>
        AssertUnexplained(Erased(Approval("agent/a"), Approval("agent/b", Guid.Empty), Erasure()));

    [Fact]
    public void An_approval_of_somebody_whom_the_fact_does_not_name_does_not_count() =>
        AssertUnexplained(Erased(Approval("agent/a"), Approval("agent/c"), Erasure()));

    [Fact]
    public void What_was_refused_is_not_erased() =>
        AssertUnexplained(Erased(Decision("refused"), Approval("agent/a"), Approval("agent/b"), Erasure()));

    [Fact]
    public void What_no_fact_names_is_missing_unexplained() =>
        AssertUnexplained(
            Erased(
                Approval("agent/a"),
                Approval("agent/b"),
                (Request, "content-erased.v1", "agent/a", """{"fields":[]}""")
            )
        );

    [Fact]
    public void An_event_of_another_kind_erases_nothing() =>
        AssertUnexplained(
            Erased(Approval("agent/a"), Approval("agent/b"), Erasure() with { Type = "memo-written.v1" })
        );

    [Fact]
    public void What_a_fact_erased_is_not_shown_again()
    {
        var bundle = new ExampleBundle(
            3,
            100,
            0,
            Decision("granted"),
            Approval("agent/a"),
            Approval("agent/b"),
            Erasure()
        );

        var finding = Assert.Single(bundle.Verify().Findings);

        Assert.Equal($"{ExampleBundle.IdOf(1)}{Dissent}", finding.Place);
        Assert.Equal($"erased, as {Fact} says", finding.Expected);
    }

    private static ExampleBundle Erased(params (Guid Stream, string Type, string Recorder, string Payload)[] facts)
    {
        var bundle = new ExampleBundle(3, 100, 0, [Decision("granted"), .. facts]);
        var lines = bundle.LinesOf(BundleFile.Fields);
        lines[3] = Encoding.UTF8.GetString(new FieldLine.Erased(ExampleBundle.IdOf(1), Dissent, Fact).ToBytes());
        bundle.SetLines(BundleFile.Fields, lines);
        return bundle;
    }

    private static void AssertUnexplained(ExampleBundle bundle)
    {
        var report = bundle.Verify();
        var finding = Assert.Single(report.Findings);
        Assert.Equal((BundleCheck.Fields, "missing-unexplained"), (finding.Check, finding.Found));
        Assert.Equal(0, report.Fields.Erased);
    }

    private static (Guid Stream, string Type, string Recorder, string Payload) Approval(
        string by,
        Guid? request = null
    ) => (request ?? Request, "erasure-approved.v1", by, $$"""{"approver":"{{by}}"}""");

    private static (Guid Stream, string Type, string Recorder, string Payload) Decision(string answer) =>
        (Request, "withdrawal-decided.v1", "agent/a", $$"""{"answer":"{{answer}}"}""");

    private static (Guid Stream, string Type, string Recorder, string Payload) Erasure() =>
        (
            Request,
            "content-erased.v1",
            "agent/a",
            $$"""{"approvers":["agent/a","agent/b"],"fields":[{"eventId":"{{ExampleBundle.IdOf(1)}}","pointers":["{{Dissent}}"]}]}"""
        );
}
