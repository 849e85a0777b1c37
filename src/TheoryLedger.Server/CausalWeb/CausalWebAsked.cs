using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Mvc;
using TheoryLedger.Server.Http;

namespace TheoryLedger.Server.CausalWeb;

/// <summary>Which part of the causal web is asked for.</summary>
/// <param name="From">The lever: a construct, an element, or a configuration with all its elements; none for any.</param>
/// <param name="To">The outcome, named likewise.</param>
/// <param name="Constructs">Whether an outcome leads on to wherever the same construct stands, though nobody linked the two.</param>
/// <param name="Chains">How many chains at most.</param>
/// <param name="Limit">How many nodes at most.</param>
internal sealed record CausalWebAsked(Guid? From, Guid? To, bool Constructs, int Chains, int Limit)
{
    public const string FromName = "from";
    public const string ToName = "to";
    public const string ConstructsName = "constructs";
    public const string ChainsName = "chains";
    public const string LimitName = "limit";

    private const int UsualChains = 50;
    private const int MostChains = 500;
    private const int UsualLimit = 500;
    private const int LargestLimit = 2_000;

    public static bool TryRead(
        IQueryCollection query,
        [NotNullWhen(true)] out CausalWebAsked? asked,
        [NotNullWhen(false)] out ProblemDetails? problem
    )
    {
        Guid? from = null;
        Guid? to = null;
        bool? constructs = null;
        var chains = query.NumberOr(ChainsName, UsualChains, MostChains);
        var limit = query.NumberOr(LimitName, UsualLimit, LargestLimit);
        problem =
            !query.TryName(FromName, out from) ? Problems.BadParameter(FromName, "takes the id of one thing.")
            : !query.TryName(ToName, out to) ? Problems.BadParameter(ToName, "takes the id of one thing.")
            : !query.TryTruth(ConstructsName, out constructs)
                ? Problems.BadParameter(ConstructsName, "takes true or false.")
            : chains is null ? Problems.BadParameter(ChainsName, $"takes a number from 1 to {MostChains}.")
            : limit is null ? Problems.BadParameter(LimitName, $"takes a number from 1 to {LargestLimit}.")
            : null;
        asked = problem is null ? new(from, to, constructs ?? false, chains!.Value, limit!.Value) : null;
        return asked is not null;
    }
}
