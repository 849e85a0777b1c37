using Microsoft.AspNetCore.Mvc;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Codings;
using TheoryLedger.Server.Reading;
using TheoryLedger.Server.Texts;
using TheoryLedger.Texts;
using Wolverine.Http;

namespace TheoryLedger.Server.Excerpts;

/// <summary>An excerpt with every standing reading of it.</summary>
public sealed record ExcerptRead : ExcerptView
{
    public ExcerptRead(ExcerptView excerpt, TextKind? textKind, IReadOnlyList<CodingView> codings)
        : base(excerpt) => (TextKind, Codings) = (textKind, codings);

    /// <summary>Whether these are a source's own words, or our notes about it; none where the text was not there by then.</summary>
    public TextKind? TextKind { get; }

    public IReadOnlyList<CodingView> Codings { get; }

    /// <summary>True where coders read the same words of it differently, or one reading is disputed.</summary>
    public bool Disagreement =>
        Codings.Any(c => c.IsDisputed)
        || Codings
            .Where(c => c.HoldsFor == ExcerptVersion)
            .GroupBy(c => c.Coder)
            .Select(Reading)
            .Distinct(StringComparer.Ordinal)
            .Skip(1)
            .Any();

    private static string Reading(IEnumerable<CodingView> ofOne) =>
        string.Join(
            ' ',
            ofOne.Select(c => $"{c.CodeId} {c.Role}").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
        );
}

public static class ReadExcerptEndpoint
{
    private const int Largest = 500;

    [WolverineGet("/v1/reviews/{reviewId}/excerpts/{id}", OperationId = "readExcerpt")]
    [EndpointSummary("One excerpt with the readings that stand, and whether they disagree.")]
    [AllowReaders]
    [ProducesResponseType<ExcerptRead>(StatusCodes.Status200OK)]
    public static Task<IResult> Get(Guid id, HttpContext http, ReadingRoom room) =>
        room.One<ExcerptView>(
            http,
            id,
            async (excerpt, asOf, token) =>
            {
                var text = await asOf.FindAsync<TextView>(excerpt.TextId.Value, token);
                var codings = await asOf.PointingAtAsync<CodingView>(
                    id,
                    CodingView.ExcerptEdge,
                    after: 0,
                    Largest,
                    token
                );
                return new ExcerptRead(excerpt, text?.Kind, codings);
            }
        );
}
