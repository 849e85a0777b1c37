using System.Reflection;
using System.Text.Json;
using TheoryLedger.Ledger;

namespace TheoryLedger.Tests.Golden;

/// <summary>One of everything a fact can hold, with nothing left out.</summary>
public static class Specimen
{
    public static object Of(Type type)
    {
        ArgumentNullException.ThrowIfNull(type);
        if (Nullable.GetUnderlyingType(type) is { } inner)
        {
            return Of(inner);
        }

        return type switch
        {
            _ when type == typeof(string) => "Text “with” ünïcode 🙂",
            _ when type == typeof(bool) => true,
            _ when type == typeof(int) => 2,
            _ when type == typeof(long) => 9_007_199_254_740_991,
            _ when type == typeof(Guid) => Guid.Parse("0190a000-0000-7000-8000-000000000001"),
            _ when type == typeof(Words) => Words.Committed(new string('a', 64)),
            _ when type == typeof(EffectiveTime) => EffectiveTime.Parse("2020-01/2021-05"),
            _ when type == typeof(JsonElement) => JsonElement.Parse("""{"type":"article-journal","title":"A title"}"""),
            { IsEnum: true } => Enum.GetValues(type).GetValue(0)!,
            { IsGenericType: true } when type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) => ListOf(
                type.GetGenericArguments()[0]
            ),
            _ => Construct(type),
        };
    }

    private static object Construct(Type type)
    {
        var constructor = type.GetConstructors()
            .Where(c => c.GetParameters().Length > 0)
            .MaxBy(c => c.GetParameters().Length)!;
        return constructor.Invoke([.. constructor.GetParameters().Select(p => Of(p.ParameterType))]);
    }

    private static Array ListOf(Type item)
    {
        var list = Array.CreateInstance(item, 1);
        list.SetValue(Of(item), 0);
        return list;
    }
}
