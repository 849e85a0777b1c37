using System.Globalization;
using TheoryLedger.Integrity.Logs;
using TheoryLedger.Integrity.Notes;
using TheoryLedger.Integrity.Witnessing;
using TheoryLedger.Server.Integrity.Outside;

namespace TheoryLedger.Server.Integrity.Witnessing;

/// <summary>Vouches for the logs of others, as c2sp.org/tlog-witness has it: that they only ever grew since it looked last.</summary>
/// <remarks>One request at a time: between looking at what was seen and keeping what is seen now, nobody gets in.</remarks>
public sealed class WitnessDesk : IDisposable
{
    private readonly WitnessOptions _options;
    private readonly WitnessMemory? _memory;
    private readonly Cosigner? _key;
    private readonly TimeProvider _clock;
    private readonly Lock _turn = new();

    public WitnessDesk(WitnessOptions options, LogFolder folder, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(folder);
        (_options, _clock) = (options, clock);
        if (options.Name is { } name)
        {
            _memory = new WitnessMemory(Path.Combine(folder.Root, "witness"));
            _key = _memory.Key(name);
        }
    }

    /// <summary>What its cosignatures are verified with; none if it is no witness.</summary>
    public VerifierKey? Verifier => _key?.Verifier;

    /// <summary>Judges what a log shows, and remembers it if it is vouched for.</summary>
    public WitnessAnswer Answer(ReadOnlySpan<byte> body)
    {
        if (_memory is null || _key is null)
        {
            return new WitnessAnswer(StatusCodes.Status404NotFound, "");
        }

        return AddCheckpoint.TryParse(body, out var request)
            ? Answer(request, _memory, _key)
            : new WitnessAnswer(StatusCodes.Status400BadRequest, "");
    }

    public void Dispose() => _key?.Dispose();

    private WitnessAnswer Answer(AddCheckpoint request, WitnessMemory memory, Cosigner key)
    {
        var origin = request.Checkpoint.Checkpoint.Origin;
        List<VerifierKey> logs = [.. _options.Logs.Where(log => log.Name == origin)];
        var keys = logs is [] ? null : new LogKeys(origin, logs, Witnesses: []);
        lock (_turn)
        {
            using var turn = memory.Turn();
            var verdict = WitnessRule.Judge(request, keys, keys is null ? null : memory.Seen(origin));
            if (verdict is not WitnessVerdict.Vouched)
            {
                return Refusal(verdict);
            }

            memory.Keep(request.Checkpoint);
            return new WitnessAnswer(
                StatusCodes.Status200OK,
                $"{key.Sign(request.Checkpoint.Note.Text, _clock.GetUtcNow())}\n"
            );
        }
    }

    private static WitnessAnswer Refusal(WitnessVerdict verdict) =>
        verdict switch
        {
            WitnessVerdict.Unknown => new(StatusCodes.Status404NotFound, ""),
            WitnessVerdict.Unsigned => new(StatusCodes.Status403Forbidden, ""),
            WitnessVerdict.Misshapen => new(StatusCodes.Status400BadRequest, ""),
            WitnessVerdict.Stale(var size) => new(
                StatusCodes.Status409Conflict,
                string.Create(CultureInfo.InvariantCulture, $"{size}\n")
            )
            {
                Type = "text/x.tlog.size",
            },
            _ => new(StatusCodes.Status422UnprocessableEntity, ""),
        };
}

/// <summary>What a witness answers.</summary>
/// <param name="Status">As c2sp.org/tlog-witness has it.</param>
/// <param name="Text">The cosignature, or the size that was seen last, or nothing.</param>
public sealed record WitnessAnswer(int Status, string Text)
{
    /// <summary>What the text is.</summary>
    public string Type { get; init; } = "text/plain; charset=utf-8";
}
