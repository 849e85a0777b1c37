using TheoryLedger.Ledger;
using TheoryLedger.Server.Reading;
using TheoryLedger.Server.Reviews;

namespace TheoryLedger.Server.Impact;

/// <summary>What was ever put to anybody, and what anything was ever put forward against.</summary>
/// <param name="Put">Things put in fieldwork or a consultation: by themselves, with a theory that rests on them, or as parts of a configuration.</param>
/// <param name="Contradicted">Configurations that some evidence contradicted, whatever became of it.</param>
/// <param name="IsPublished">Whether all is known from publications alone, which may pass over tests.</param>
/// <param name="IsByDecision">Whether what had been decided by a day is asked for: publications seldom date the evidence.</param>
internal sealed record Testing(HashSet<Guid> Put, HashSet<Guid> Contradicted, bool IsPublished, bool IsByDecision)
{
    // That one publication holds a row up, and one person read it, tells how the review was reconstructed, and not what it rested on.
    private static readonly FragileListName[] OfReconstructing =
    [
        FragileListName.SingleSource,
        FragileListName.SingleCoder,
        FragileListName.SingleParticipant,
        FragileListName.SingleAuthorTeam,
        FragileListName.SingleCountry,
    ];

    /// <summary>Of which lists nothing is known: publications that tell of no test do not say that there was none.</summary>
    public IReadOnlyList<FragileListName> UnknownAmong(IEnumerable<ConfigurationPick> configurations) =>
        [
            .. IsPublished ? OfReconstructing : [],
            .. IsPublished && IsByDecision ? [FragileListName.Unsupported] : Array.Empty<FragileListName>(),
            .. IsPublished && Contradicted.Count == 0 && configurations.All(c => c.NegativeCases is [])
                ? [FragileListName.NeverContradicted]
                : Array.Empty<FragileListName>(),
            .. IsPublished && Put.Count == 0 ? [FragileListName.NeverTested] : Array.Empty<FragileListName>(),
        ];

    public static async Task<Testing> FindAsync(AsOf asOf, CancellationToken token)
    {
        var consultations = await asOf.PickAsync<ConsultationPick>("consultations", token);
        var fieldwork = await asOf.PickAsync<FieldworkPick>(
            "sources",
            token,
            "jsonb_array_length(i.view -> 'fieldwork') > 0"
        );
        var put = consultations
            .SelectMany(c => c.Put)
            .Concat(fieldwork.SelectMany(f => f.Fieldwork).SelectMany(f => f.Tested));
        var theories = await asOf.PickEverAsync<TheoryPick>("programme-theories", token);
        var against = await asOf.PickAsync<AgainstPick>("evidence", token, "i.view ->> 'stance' = 'contradicts'");
        var reached = Reached(put, theories);
        var configurations = await asOf.PickEverAsync<ConfigurationPick>(
            "configurations",
            [.. reached.Select(r => r.Id).Distinct()],
            token
        );
        // Of a theory that another rests on, people have not heard a word: it was not put to them.
        var heard = put.Select(p => p.Id).ToHashSet();
        var unheard = theories.Select(t => t.Id).Where(id => !heard.Contains(id)).ToHashSet();
        return new(
            [
                .. reached.Select(r => r.Id).Where(id => !unheard.Contains(id)),
                .. configurations.Where(IsReached).SelectMany(ConstructsOf),
            ],
            [.. against.Select(e => e.ConfigurationId.Value)],
            await asOf.IsReconstructionAsync(token),
            !asOf.Moment.IsNow && asOf.Moment.Order == TimeOrder.Decided
        );

        bool IsReached(ConfigurationPick c) =>
            reached.Contains((c.Id, null)) || reached.Contains((c.Id, c.FormVersion));
    }

    // With a version of a theory goes all that its statements rested on then.
    private static HashSet<(Guid Id, int? Version)> Reached(IEnumerable<Ref> put, IEnumerable<TheoryPick> theories)
    {
        var versions = theories.DistinctBy(t => (t.Id, t.FormVersion)).ToLookup(t => t.Id);
        var seen = new HashSet<(Guid Id, int? Version)>();
        var next = new Queue<Ref>(put);
        while (next.TryDequeue(out var meant))
        {
            if (seen.Add((meant.Id, meant.Version)))
            {
                versions[meant.Id]
                    .Where(t => meant.Version is null || t.FormVersion == meant.Version)
                    .SelectMany(t => t.Statements)
                    .SelectMany(s => s.RestsOn)
                    .ToList()
                    .ForEach(next.Enqueue);
            }
        }

        return seen;
    }

    private static IEnumerable<Guid> ConstructsOf(ConfigurationPick configuration) =>
        configuration.Form.Elements.Select(e => e.Construct?.Value).OfType<Guid>();
}
