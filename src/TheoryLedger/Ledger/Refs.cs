using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;

namespace TheoryLedger.Ledger;

/// <summary>Finds every pointer that a fact carries, wherever in it.</summary>
public static class Refs
{
    // Well-known values such as Alternatives.None hang on their own type and would lead round in circles.
    private const BindingFlags Instance = BindingFlags.Public | BindingFlags.Instance;

    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Roads = new();

    public static IEnumerable<Ref> In(object? value) =>
        value switch
        {
            null or string => [],
            Ref found => [found],
            IEnumerable items => items.Cast<object?>().SelectMany(In),
            _ => Roads.GetOrAdd(value.GetType(), Leading).SelectMany(road => In(road.GetValue(value))),
        };

    // Only our own records can hold pointers; everything else ends the search.
    private static PropertyInfo[] Leading(Type type) =>
        type.Assembly == typeof(Ref).Assembly && type is { IsEnum: false, IsValueType: false } && type != typeof(Words)
            ? [.. type.GetProperties(Instance).Where(p => p.GetIndexParameters() is [] && !p.PropertyType.IsPrimitive)]
            : [];
}
