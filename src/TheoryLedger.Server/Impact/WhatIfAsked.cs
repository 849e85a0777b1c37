using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using TheoryLedger.Contributors;
using TheoryLedger.Impact;
using TheoryLedger.Ledger;
using TheoryLedger.Participants;
using TheoryLedger.Phases;
using TheoryLedger.Server.Http;
using TheoryLedger.Sources;

namespace TheoryLedger.Server.Impact;

/// <summary>Reads from an address what is to be thought away, and how much of the answer is wanted.</summary>
internal static class WhatIfAsked
{
    public const string Limit = "limit";

    private const int UsualLimit = 100;
    private const int LargestLimit = 1_000;

    /// <summary>How many of each kind are to be listed.</summary>
    public static bool TryReadLimit(
        IQueryCollection query,
        out int limit,
        [NotNullWhen(false)] out ProblemDetails? problem
    )
    {
        var isGood = int.TryParse(
            query.TryGetValue(Limit, out var text) ? text.ToString() : $"{UsualLimit}",
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out limit
        );
        problem =
            isGood && limit is >= 1 and <= LargestLimit
                ? null
                : Problems.BadParameter(Limit, $"takes a number from 1 to {LargestLimit}.");
        return problem is null;
    }

    /// <summary>The strike that the parameters of an address name, each as often as needed.</summary>
    public static bool TryReadStrike(
        IQueryCollection query,
        [NotNullWhen(true)] out Strike? strike,
        [NotNullWhen(false)] out ProblemDetails? problem
    )
    {
        var asked = new QueryOfStrike(query);
        strike = new()
        {
            Sources = asked.Ids("source", SourceId.From),
            Participants = asked.Ids("participant", ParticipantId.From),
            Coders = asked.Ids("coder", ContributorId.From),
            Kinds = asked.Choices<SourceKind>("kind"),
            Phases = asked.Ids("phase", PhaseId.From),
            Rigour = asked.Choices<AppraisalLevel>("rigour"),
        };
        problem = asked.Problem;
        strike = problem is null ? strike : null;
        return strike is not null;
    }

    private sealed class QueryOfStrike(IQueryCollection query)
    {
        /// <summary>The first thing that is wrong.</summary>
        public ProblemDetails? Problem { get; private set; }

        public IReadOnlyList<TId> Ids<TId>(string name, Func<Guid, TId> from) =>
            Read(
                name,
                text => Guid.TryParse(text, out var id) ? (true, from(id)) : (false, default!),
                "the id of a thing"
            );

        public IReadOnlyList<TChoice> Choices<TChoice>(string name)
            where TChoice : struct, Enum
        {
            var names = Expectation.NamesOf(typeof(TChoice)).ToList();
            return Read(
                name,
                text =>
                    names.Contains(text)
                        ? (true, JsonSerializer.Deserialize<TChoice>($"\"{text}\"", LedgerJson.Options))
                        : (false, default),
                $"one of: {string.Join(", ", names)}"
            );
        }

        private IReadOnlyList<T> Read<T>(string name, Func<string, (bool IsGood, T Value)> read, string takes)
        {
            var values = query[name].Select(text => read(text ?? "")).ToList();
            if (values.Exists(v => !v.IsGood))
            {
                Problem ??= Problems.BadParameter(name, $"takes {takes}, and may be given several times.");
            }

            return [.. values.Select(v => v.Value)];
        }
    }
}
