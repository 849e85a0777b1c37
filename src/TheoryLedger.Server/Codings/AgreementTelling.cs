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
        var everAlone = standing.Where(r => r.Round == CodingRound.Independent).ToList();
        var alone = everAlone.Where(r => !r.IsTakenBack).ToList();
        var named = alone.Select(r => r.Code.Value).Concat(alone.Select(r => r.Phase?.Value).OfType<Guid>());
        var telling = new AgreementTelling(alone, await Neighbours.FindAsync(asOf, named, token));
        var left = new LeftOutOfAgreement(
            alone.Select(r => r.Excerpt).Distinct().Count() - telling._read.Count,
            standing.Count - everAlone.Count,
            everAlone.Count - alone.Count,
            rows.Count - standing.Count
        );
        return telling.Tell(left, asOf.Moment.Position);
    }

    private AgreementReading Tell(LeftOutOfAgreement left, long position)
    {
        var differences = _read.Where(Differ).Select(Difference).ToList();
        return new(
            _read.Count,
            [.. differences.Take(MostDifferences)],
            Math.Max(0, differences.Count - MostDifferences),
            OnCodes(_read),
            OnRoles(_read),
            [.. ByCode()],
            [.. ByRole()],
            [.. _alone.Select(r => r.Phase).Distinct().Select(ByPhase)],
            [.. ByCoders()],
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

    private IEnumerable<CodeAgreement> ByCode()
    {
        var whether = new Whether(_read);
        return _read
            .SelectMany(e => e.Select(r => r.Code).Distinct().Select(code => (Code: code, Excerpt: e)))
            .GroupBy(x => x.Code, x => x.Excerpt)
            .Select(x => new CodeAgreement(
                x.Key,
                _names.Find(x.Key.Value)?.Name?.Text,
                whether.On(x, r => r.Code == x.Key)
            ));
    }

    private IEnumerable<RoleAgreement> ByRole()
    {
        var roled = _read.Select(e => e.Where(r => r.Role is not null).ToList()).ToList();
        var whether = new Whether(roled);
        return _alone
            .Select(r => r.Role)
            .OfType<ElementRole>()
            .Distinct()
            .Order()
            .Select(role => new RoleAgreement(
                role,
                whether.On(roled.Where(e => e.Exists(r => r.Role == role)), r => r.Role == role)
            ));
    }

    private PhaseAgreement ByPhase(PhaseId? phase)
    {
        var within = _read.Select(e => e.Where(r => r.Phase == phase)).ToList();
        return new(phase, phase is { } id ? _names.Find(id.Value)?.Name?.Text : null, OnCodes(within), OnRoles(within));
    }

    private IEnumerable<CodersAgreement> ByCoders() =>
        _read
            .SelectMany(e => Pairs(e).Select(two => (Two: two, Excerpt: e)))
            .GroupBy(x => x.Two, x => x.Excerpt)
            .Select(x =>
            {
                var theirs = x.Select(e => e.Where(r => r.Coder == x.Key.One || r.Coder == x.Key.Other)).ToList();
                return new CodersAgreement([x.Key.One, x.Key.Other], OnCodes(theirs), OnRoles(theirs));
            });

    private static Dictionary<Guid, string> Said(
        IEnumerable<AgreementRow> rows,
        Func<IEnumerable<AgreementRow>, IEnumerable<string>> what
    ) =>
        rows.GroupBy(r => r.Coder.Value)
            .ToDictionary(
                coder => coder.Key,
                coder => string.Join(' ', what(coder).Distinct().Order(StringComparer.Ordinal))
            );

    private static IEnumerable<(ContributorId One, ContributorId Other)> Pairs(IEnumerable<AgreementRow> excerpt)
    {
        var coders = excerpt.Select(r => r.Coder).Distinct().OrderBy(c => c.Value).ToList();
        return coders.SelectMany((one, place) => coders.Skip(place + 1).Select(other => (one, other)));
    }

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
