using System.Text.Json;
using TheoryLedger.Ledger;
using TheoryLedger.Reviews;

namespace TheoryLedger.Tests.Seeding;

/// <summary>Tells a seed to the bare core and stops at the first decision that is refused.</summary>
internal sealed class DryRun
{
    private readonly MemoryLedger _ledger = new();
    private readonly SeedNames _names;

    private DryRun(Seed seed) =>
        _names = new(seed.Folder, id => SeedView.Of(_ledger.Things[id], _ledger.HistoryOf(id)));

    /// <summary>Everything that the seed makes of a review, in order.</summary>
    public static IReadOnlyList<LedgerEvent> Tell(Seed seed) => Run(seed)._ledger.Events;

    /// <summary>The same with its envelopes, and what the names of the seed stand for.</summary>
    public static Told TellAll(Seed seed)
    {
        var run = Run(seed);
        return new(run._ledger.Facts, run._names.IdOf);
    }

    private static DryRun Run(Seed seed)
    {
        var run = new DryRun(seed);
        foreach (var step in seed.Steps())
        {
            run.Take(step);
        }

        return run;
    }

    private void Take(SeedStep step)
    {
        try
        {
            if (Decide(step) is { } refusal)
            {
                throw new InvalidOperationException($"{refusal.Code}: {refusal.Reason}");
            }
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new InvalidOperationException($"{e.Message}{Environment.NewLine}{step}", e);
        }
    }

    private Refusal? Decide(SeedStep step)
    {
        var parts = step.Route?.Split('/') ?? [];
        var ids = parts.Where(p => p.StartsWith('@')).Select(_names.IdOf).ToList();
        var type = step.Route is null
            ? typeof(OpenReview)
            : SeedRoutes.Commands[string.Join('/', parts.Select(p => p.StartsWith('@') ? "*" : p))];
        var command = Read(step, type, ids);
        if (Decides(type, typeof(IChange<>)) is { } state)
        {
            return _ledger.Change(command, ids is [var id] ? id : _ledger.Review, state);
        }

        var (begun, refusal) = _ledger.Start(command);
        _names.Add(step.As ?? step.Place, begun);
        return refusal;
    }

    private Command Read(SeedStep step, Type type, List<Guid> ids)
    {
        var body = _names.Resolve(step.Body)!;
        if (SeedRoutes.Parents.TryGetValue(type, out var parent))
        {
            body[parent] = ids[0];
        }

        return (Command)body.Deserialize(type, LedgerJson.Options)!;
    }

    private static Type? Decides(Type command, Type about) =>
        command
            .GetInterfaces()
            .FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == about)
            ?.GenericTypeArguments[0];
}

/// <summary>A seed that was told.</summary>
internal sealed record Told(IReadOnlyList<Recorded> Facts, Func<string, Guid> IdOf);
