using System.Collections.Concurrent;
using Microsoft.Extensions.Caching.Memory;
using TheoryLedger.Server.Protection;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Search;

/// <summary>What was said in reviews, held open in memory for those who search: on no disk, and no longer than its keys exist.</summary>
/// <remarks>
/// It answers nobody. What seems to hold the words is opened anew, by the same rules as anywhere, for whoever asks. When any key goes,
/// all of it is let go; what is being opened at that very moment is kept no more.
/// </remarks>
public sealed class SearchMemory : IDisposable
{
    private const long Most = 256L << 20;
    private static readonly TimeSpan Unasked = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    private readonly MemoryCache _reviews = new(new MemoryCacheOptions { SizeLimit = Most });
    private readonly ConcurrentDictionary<Guid, SemaphoreSlim> _turns = new();
    private readonly Timer _tidying;
    private readonly Lock _keeping = new();
    private readonly KeyRing _keys;
    private readonly Hearing _hearing;
    private long _era;

    internal SearchMemory(Hearing hearing, KeyRing keys)
    {
        (_hearing, _keys) = (hearing, keys);
        _keys.KeysGone += Forget;
        // What nobody asked for any more goes, though nobody asks for anything else either.
        _tidying = new Timer(_ => _reviews.Compact(0), null, Pause, Pause);
    }

    public void Dispose()
    {
        _keys.KeysGone -= Forget;
        _tidying.Dispose();
        _reviews.Dispose();
    }

    /// <summary>Lets go of everything.</summary>
    public void Forget(object? sender, EventArgs e)
    {
        lock (_keeping)
        {
            _era++;
            _reviews.Clear();
        }
    }

    /// <summary>What was said in a review, as far as it had come when the moment was asked for.</summary>
    internal async Task<HeardReview> OfAsync(Moment moment, CancellationToken token)
    {
        if (Known(moment.Review) is (var kept, _) && kept.Position >= moment.Head)
        {
            return kept;
        }

        // One at a time: who waits finds it opened, and nobody opens everything twice.
        var turn = _turns.GetOrAdd(moment.Review, _ => new(1));
        await turn.WaitAsync(token);
        try
        {
            var (heard, era) = Known(moment.Review);
            if (heard.Position < moment.Head)
            {
                heard = await _hearing.FollowAsync(moment.Review, heard, moment.Head, token);
                Keep(moment.Review, heard, era);
            }

            return heard;
        }
        finally
        {
            turn.Release();
        }
    }

    private (HeardReview Heard, long Era) Known(Guid review)
    {
        lock (_keeping)
        {
            return (_reviews.Get<HeardReview>(review) ?? HeardReview.Nothing, _era);
        }
    }

    private void Keep(Guid review, HeardReview heard, long era)
    {
        lock (_keeping)
        {
            if (era == _era)
            {
                _reviews.Set(
                    review,
                    heard,
                    new MemoryCacheEntryOptions
                    {
                        Size = heard.Size,
                        SlidingExpiration = Unasked,
                        AbsoluteExpirationRelativeToNow = heard.IsPartial ? Pause : null,
                    }
                );
            }
        }
    }
}
