namespace TheoryLedger.Server.Hosting.Heavy;

/// <summary>How many heavy answers are made at once, so that whoever asks for many of them takes the server from nobody.</summary>
public sealed record HeavyLimits
{
    /// <summary>By this node, for all.</summary>
    public int PerNode { get; init; } = Math.Max(4, Environment.ProcessorCount);

    /// <summary>For one account, whatever keys it comes with: never all that there are.</summary>
    public int PerCaller { get; init; } = Math.Max(2, Environment.ProcessorCount / 4);

    /// <summary>How many more requests of one account wait for their turn; further ones are turned away at once.</summary>
    public int Waiting { get; init; } = 8;

    /// <summary>How long a request waits for its turn.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(5);

    public static HeavyLimits Of(IConfiguration configuration)
    {
        var usual = new HeavyLimits();
        return new()
        {
            PerNode = configuration.GetValue("Heavy:PerNode", usual.PerNode),
            PerCaller = configuration.GetValue("Heavy:PerCaller", usual.PerCaller),
            Waiting = configuration.GetValue("Heavy:Waiting", usual.Waiting),
            Patience = configuration.GetValue("Heavy:Patience", usual.Patience),
        };
    }
}
