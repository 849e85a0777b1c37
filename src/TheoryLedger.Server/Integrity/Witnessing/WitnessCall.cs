using System.Globalization;
using System.Net;
using System.Text;
using TheoryLedger.Integrity.Notes;
using TheoryLedger.Integrity.Witnessing;

namespace TheoryLedger.Server.Integrity.Witnessing;

/// <summary>Shows a checkpoint to a witness. Whatever comes back is a stranger's: it is small, and verified, or nothing.</summary>
public sealed class WitnessCall : IDisposable
{
    // A few signatures.
    private const int Longest = 16 * 1024;

    private readonly HttpClient _http = new(
        new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
        }
    )
    {
        MaxResponseContentBufferSize = Longest,
        Timeout = TimeSpan.FromSeconds(5),
    };

    /// <returns>Its cosignatures, or the size that it has seen, or why there is neither.</returns>
    public async Task<WitnessReply> AskAsync(KnownWitness witness, AddCheckpoint request, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(witness);
        ArgumentNullException.ThrowIfNull(request);
        using var content = new ByteArrayContent(request.ToBytes());
        content.Headers.ContentType = new("text/plain");
        try
        {
            using var answer = await _http.PostAsync(new Uri(witness.Address, "add-checkpoint"), content, token);
            var text = await answer.Content.ReadAsStringAsync(token);
            return answer.StatusCode switch
            {
                HttpStatusCode.OK => Signed(witness, request, text),
                HttpStatusCode.Conflict when Size(text) is { } size => new WitnessReply.HasSeen(size),
                _ => new WitnessReply.Refused($"it answered {(int)answer.StatusCode}"),
            };
        }
        catch (Exception lost)
            when (lost is HttpRequestException or OperationCanceledException && !token.IsCancellationRequested)
        {
            return new WitnessReply.Refused(lost is HttpRequestException ? lost.Message : "it did not answer in time");
        }
    }

    public void Dispose() => _http.Dispose();

    private static WitnessReply Signed(KnownWitness witness, AddCheckpoint request, string lines) =>
        SignedNote.TryParse(
            Encoding.UTF8.GetBytes($"{request.Checkpoint.Note.Text}\n{lines}"),
            out var note,
            out var why
        )
            ? note.Verify([witness.Key]) is NoteVerdict.Signed(var by)
                ? new WitnessReply.Cosigned([.. by.Select(s => s.Signature)])
                : new WitnessReply.Refused("what it answered is not its cosignature")
            : new WitnessReply.Refused(why);

    private static long? Size(string text) =>
        text.EndsWith('\n')
        && long.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var size)
            ? size
            : null;
}

/// <summary>What came of showing a checkpoint to a witness.</summary>
public abstract record WitnessReply
{
    private WitnessReply() { }

    /// <summary>It vouches for it; the cosignatures were verified.</summary>
    public sealed record Cosigned(IReadOnlyList<NoteSignature> Signatures) : WitnessReply;

    /// <summary>It saw another size last.</summary>
    public sealed record HasSeen(long Size) : WitnessReply;

    /// <summary>It does not, for this reason.</summary>
    public sealed record Refused(string Why) : WitnessReply;
}
