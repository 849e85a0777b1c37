using System.Text.Json;
using TheoryLedger.Ledger;

namespace TheoryLedger.Server.Http;

/// <summary>Says what a single value should have been.</summary>
public static class Expectation
{
    private const string Time =
        "Send an instant, day, month or year, a span with '/', '../…' for not after, '…/..' for not before, or 'unknown'.";

    public static string Of(Type expected)
    {
        ArgumentNullException.ThrowIfNull(expected);
        var type = Nullable.GetUnderlyingType(expected) ?? expected;
        return type switch
        {
            { IsEnum: true } => $"Send one of {string.Join(", ", NamesOf(type).Select(name => $"'{name}'"))}.",
            _ when type == typeof(bool) => "Send true or false.",
            _ when type == typeof(int) => $"Send a whole number from {int.MinValue} to {int.MaxValue}.",
            _ when type == typeof(long) => "Send a whole number.",
            _ when type == typeof(EffectiveTime) => Time,
            _ when IsId(type) => "Send an id: a UUID in its usual form.",
            _ when type == typeof(string) || type == typeof(Words) => "Send text.",
            _ => "This does not have the form that is expected here.",
        };
    }

    /// <summary>The stored names of a choice, in order.</summary>
    public static IEnumerable<string> NamesOf(Type choice) =>
        Enum.GetValues(choice)
            .Cast<object>()
            .Select(value => JsonSerializer.SerializeToElement(value, LedgerJson.Options).GetString()!);

    /// <summary>True of everything that is written as a UUID.</summary>
    public static bool IsId(Type type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return type == typeof(Guid)
            || type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IId<>));
    }
}
