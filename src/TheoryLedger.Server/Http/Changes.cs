using TheoryLedger.Ledger;
using TheoryLedger.Reviews;

namespace TheoryLedger.Server.Http;

/// <summary>Tells requests that change something from those that begin something.</summary>
public static class Changes
{
    public static bool IsChange(Type? request) => Implements(request, typeof(IChange<>));

    public static bool IsStart(Type? request) => Implements(request, typeof(IStart<>));

    /// <summary>Whether it changes the review itself (protocol, criteria, scope), whose version the address does not tell.</summary>
    public static bool IsOfReview(Type? request) => typeof(IChange<Review>).IsAssignableFrom(request);

    private static bool Implements(Type? request, Type contract) =>
        request?.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == contract) == true;
}
