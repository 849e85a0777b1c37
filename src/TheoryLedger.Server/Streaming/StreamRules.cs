namespace TheoryLedger.Server.Streaming;

/// <summary>What holds for every stream that somebody keeps open.</summary>
public sealed record StreamRules
{
    /// <summary>How many one account may hold at once.</summary>
    public int PerCaller { get; init; } = 20;

    /// <summary>After so long without an event, a comment says that the stream is alive.</summary>
    public TimeSpan Heartbeat { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How often it is looked up whether somebody who is told nothing may still listen.</summary>
    public TimeSpan Recheck { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How long somebody who holds too many should wait before asking again.</summary>
    public TimeSpan RetryAfter { get; init; } = TimeSpan.FromSeconds(5);

    public static StreamRules Of(IConfiguration configuration)
    {
        var usual = new StreamRules();
        return new()
        {
            PerCaller = configuration.GetValue("Streams:PerCaller", usual.PerCaller),
            Heartbeat = configuration.GetValue("Streams:Heartbeat", usual.Heartbeat),
            Recheck = configuration.GetValue("Streams:Recheck", usual.Recheck),
        };
    }
}
