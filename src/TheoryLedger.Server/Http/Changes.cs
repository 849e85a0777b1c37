using TheoryLedger.Ledger;

namespace TheoryLedger.Server.Http;

/// <summary>Tells requests that change something from those that begin something.</summary>
public static class Changes
{
    public static bool IsChange(Type? request) => Implements(request, typeof(IChange<>));

    public static bool IsStart(Type? request) => Implements(request, typeof(IStart<>));

    private static bool Implements(Type? request, Type contract) =>
        request?.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == contract) == true;
}
