using Microsoft.AspNetCore.Mvc;

namespace TheoryLedger.Server.Recording;

/// <summary>How a request to record something ended.</summary>
public abstract record Outcome
{
    private Outcome() { }

    public sealed record Acknowledged(Receipt Receipt) : Outcome;

    public sealed record Turned(ProblemDetails Problem) : Outcome;

    public static Outcome Of(Receipt receipt) => new Acknowledged(receipt);

    public static Outcome Of(ProblemDetails problem) => new Turned(problem);
}
