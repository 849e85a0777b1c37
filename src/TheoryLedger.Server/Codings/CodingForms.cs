using System.Globalization;
using TheoryLedger.Codings;
using TheoryLedger.Configurations;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Excerpts;
using TheoryLedger.Server.Pages;
using TheoryLedger.Server.Pages.Forms;

namespace TheoryLedger.Server.Codings;

/// <summary>What forms about readings have in common.</summary>
internal static class CodingForms
{
    /// <summary>What is read and how, before somebody says more of it.</summary>
    public static async Task<IReadOnlyList<FormLine>> LinesAsync(this FormRoom room, CodingView coding) =>
        [
            new("Quote", (await room.FindAsync<ExcerptView>(coding.ExcerptId.Value))?.Quote),
            new("Read as", Words.Of((await room.FindAsync<Codebook.CodeView>(coding.CodeId.Value))?.Label ?? "a code")),
            new("Interpretation", coding.Interpretation),
            .. coding.Role is { } role ? [new FormLine("Works as", Words.Of(Plain.Of(role)))] : Array.Empty<FormLine>(),
            .. coding.Disputes.Where(d => d.Outcome is null).Select(d => new FormLine("Disputed", d.Reason)),
        ];

    /// <summary>What every reading says.</summary>
    public static async Task<IReadOnlyList<FormField>> ReadingAsync(this FormRoom room, CodingView? now) =>
        [
            Ask.Thing("codeId", "Code", await room.PicksAsync("codes", "in-use"), now?.CodeId.Value),
            Ask.Prose("interpretation", "How you read it", now?.Interpretation) with
            {
                Help = "What the passage says for the theory, in your words and apart from the quote.",
            },
            Ask.One("role", "What it seems to work as", room.Frame, now?.Role, kind: FormFieldKind.Choice) with
            {
                IsNeeded = false,
            },
            Ask.One(
                "explicitness",
                "Whether the passage says so",
                room.Frame,
                now?.Explicitness,
                choice =>
                    choice switch
                    {
                        Explicitness.Explicit => "it says so",
                        Explicitness.Inferred => "I infer it",
                        Explicitness.Unstated => "not stated",
                        _ => Plain.Of(choice),
                    }
            ),
            Ask.One("certainty", "How sure you are", room.Frame, now?.Certainty),
            Ask.One(
                "round",
                "Read alone or together",
                room.Frame,
                now?.Round,
                choice =>
                    choice switch
                    {
                        CodingRound.Independent => "alone",
                        CodingRound.AfterDiscussion => "after talking about it",
                        CodingRound.Unstated => "not stated",
                        _ => Plain.Of(choice),
                    }
            ),
        ];

    /// <summary>Which of the disputes that are open is meant.</summary>
    public static FormField Dispute(CodingView coding)
    {
        var open = coding.Disputes.Where(d => d.Outcome is null).ToList();
        return open is [var only]
            ? Ask.Hidden("disputeId", only.DisputeId)
            : Ask.Thing(
                "disputeId",
                "Which dispute",
                [.. open.Select(d => new FormChoice($"{d.DisputeId}", d.Reason))]
            );
    }

    /// <summary>Those who may have taken part, to be ticked.</summary>
    public static IReadOnlyList<FormField> People(FormFrame frame, string list) =>
        [
            .. frame.People.Select(
                (person, at) =>
                    Ask.Tick(
                        string.Create(CultureInfo.InvariantCulture, $"{list}/{at}"),
                        Guid.Parse(person.Value),
                        person.Label,
                        "somebody"
                    )
            ),
        ];
}
