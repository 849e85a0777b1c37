using TheoryLedger.Codebook;
using TheoryLedger.Codings;
using TheoryLedger.Configurations;
using TheoryLedger.Contributors;
using TheoryLedger.Phases;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Codings;

/// <summary>Tells how far coders agreed, altogether and by code, role, phase and coders.</summary>
internal sealed class AgreementTelling
{
    private const int MostDifferences = 500;

    private readonly List<IGrouping<Guid, AgreementRow>> _read;
    private readonly List<AgreementRow> _alone;
    private readonly Neighbours _names;

    private AgreementTelling(List<AgreementRow> alone, Neighbours names)
    {
        _names = names;
        _read = [.. alone.GroupBy(r => r.Excerpt.Value).Where(e => e.Select(r => r.Coder).Distinct().Count() > 1)];
        _alone = [.. _read.SelectMany(e => e)];
    }

    public static async Task<AgreementReading> TellAsync(AsOf asOf, CancellationToken token)
    {
        var rows = await AgreementRows.ReadAsync(asOf, token);
        var standing = rows.Where(r => !r.IsWithdrawn).ToList();
        var alone = standing.Where(r => r.Round == CodingRound.Independent).ToList();
        var named = alone.Select(r => r.Code.Value).Concat(alone.Select(r => r.Phase?.Value).OfType<Guid>());
        var telling = new AgreementTelling(alone, await Neighbours.FindAsync(asOf, named, token));
        var left = new LeftOutOfAgreement(
            alone.Select(r => r.Excerpt).Distinct().Count() - telling._read.Count,
            standing.Count - alone.Count,
            rows.Count - standing.Count
        );
        return telling.Tell(left, asOf.Moment.Position);
    }

    private AgreementReading Tell(LeftOutOfAgreement left, long position)
    {
        var differences = _read.Where(Differ).Select(Difference).ToList();
        return new(
            [.. differences.Take(MostDifferences)],
            Math.Max(0, differences.Count - MostDifferences),
            OnCodes(_read),
            OnRoles(_read),
            [.. _alone.Select(r => r.Code).Distinct().Select(ByCode)],
            [.. _alone.Select(r => r.Role).OfType<ElementRole>().Distinct().Order().Select(ByRole)],
            [.. _alone.Select(r => r.Phase).Distinct().Select(ByPhase)],
            [.. Coders().Select(ByCoders)],
            _alone.Count(r => r.IsRecordedByCoder == false),
            left,
            position
        );
    }

    // Whoever read an excerpt under several codes said all of them.
    private static Agreement OnCodes(IEnumerable<IEnumerable<AgreementRow>> excerpts) =>
        Comparing.Agree(excerpts.Select(e => Said(e, rows => rows.Select(r => $"{r.Code}"))));

    private static Agreement OnRoles(IEnumerable<IEnumerable<AgreementRow>> excerpts) =>
        Comparing.Agree(
            excerpts.Select(e => Said(e.Where(r => r.Role is not null), rows => rows.Select(r => $"{r.Role}")))
        );

    private CodeAgreement ByCode(CodeId code) =>
        new(code, _names.Find(code.Value)?.Name?.Text, OnWhether(_read, r => r.Code == code));

    private RoleAgreement ByRole(ElementRole role) =>
        new(role, OnWhether(_read.Select(e => e.Where(r => r.Role is not null)), r => r.Role == role));

    private PhaseAgreement ByPhase(PhaseId? phase)
    {
        var within = _read.Select(e => e.Where(r => r.Phase == phase)).ToList();
        return new(phase, phase is { } id ? _names.Find(id.Value)?.Name?.Text : null, OnCodes(within), OnRoles(within));
    }

    private CodersAgreement ByCoders((ContributorId One, ContributorId Other) two)
    {
        var theirs = _read.Select(e => e.Where(r => r.Coder == two.One || r.Coder == two.Other)).ToList();
        return new([two.One, two.Other], OnCodes(theirs), OnRoles(theirs));
    }

    // Agreement is on whether it applies; where nobody thought of it, that is no merit.
    private static Agreement OnWhether(
        IEnumerable<IEnumerable<AgreementRow>> excerpts,
        Func<AgreementRow, bool> applies
    )
    {
        var told = excerpts.Select(e => Said(e, rows => [rows.Any(applies) ? "yes" : "no"])).ToList();
        var used = Comparing.Agree(told.Where(said => said.ContainsValue("yes")));
        var all = Comparing.Agree(told);
        return used with { Kappa = all.Kappa, Alpha = all.Alpha };
    }

    private static Dictionary<Guid, string> Said(
        IEnumerable<AgreementRow> rows,
        Func<IEnumerable<AgreementRow>, IEnumerable<string>> what
    ) =>
        rows.GroupBy(r => r.Coder.Value)
            .ToDictionary(
                coder => coder.Key,
                coder => string.Join(' ', what(coder).Distinct().Order(StringComparer.Ordinal))
            );

    private IEnumerable<(ContributorId One, ContributorId Other)> Coders() =>
        _read
            .SelectMany(e =>
            {
                var coders = e.Select(r => r.Coder).Distinct().OrderBy(c => c.Value).ToList();
                return coders.SelectMany((one, place) => coders.Skip(place + 1).Select(other => (one, other)));
            })
            .Distinct();

    private static bool Differ(IGrouping<Guid, AgreementRow> excerpt) =>
        Said(excerpt, rows => rows.Select(r => $"{r.Code} {r.Role}")).Values.Distinct().Count() > 1;

    private static CodersDiffer Difference(IGrouping<Guid, AgreementRow> excerpt) =>
        new(
            new(excerpt.Key),
            [.. excerpt.Select(r => new ReadingAlone(r.Id, r.Coder, r.Code, r.Role))],
            excerpt.Sum(r => r.Disputes),
            excerpt.Sum(r => r.OpenDisputes)
        );
}
