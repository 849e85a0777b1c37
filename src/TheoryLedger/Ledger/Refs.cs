using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;

namespace TheoryLedger.Ledger;

/// <summary>Finds every pointer that a fact carries, wherever in it.</summary>
public static class Refs
{
    // Well-known values such as Alternatives.None hang on their own type and would lead round in circles.
    private const BindingFlags Instance = BindingFlags.Public | BindingFlags.Instance;

    private static readonly ConcurrentDictionary<Type, Road[]> Roads = new();

    public static IEnumerable<Ref> In(object? value) => Walk(value, new Stop("", Thing.None)).Select(d => d.Ref);

    /// <summary>The pointers of a decision, each with the field it stands in and what may stand there.</summary>
    public static IEnumerable<DeclaredRef> Declared(Command command) => Walk(command, new Stop("", Thing.None));

    private static IEnumerable<DeclaredRef> Walk(object? value, Stop stop) =>
        value switch
        {
            null or string => [],
            Ref found => [new DeclaredRef(found, stop.Field, stop.Allowed)],
            IEnumerable items => items.Cast<object?>().SelectMany(item => Walk(item, stop)),
            _ => Roads.GetOrAdd(value.GetType(), Leading).SelectMany(r => Walk(r.Property.GetValue(value), r.Stop)),
        };

    // Only our own records can hold pointers; everything else ends the search.
    private static Road[] Leading(Type type) =>
        type.Assembly == typeof(Ref).Assembly && type is { IsEnum: false, IsValueType: false } && type != typeof(Words)
            ? [.. type.GetProperties(Instance).Where(IsOpen).Select(p => new Road(p, StopAt(type, p)))]
            : [];

    private static bool IsOpen(PropertyInfo property) =>
        property.GetIndexParameters() is [] && !property.PropertyType.IsPrimitive;

    private static Stop StopAt(Type type, PropertyInfo property) =>
        new(
            JsonNamingPolicy.CamelCase.ConvertName(property.Name),
            type.GetConstructors()
                .SelectMany(c => c.GetParameters())
                .FirstOrDefault(p => p.Name == property.Name)
                ?.GetCustomAttribute<PointsAtAttribute>()
                ?.Things
                ?? Thing.None
        );

    private sealed record Road(PropertyInfo Property, Stop Stop);

    private sealed record Stop(string Field, Thing Allowed);
}

/// <summary>A pointer, the field of a decision that it stands in, and what may stand there.</summary>
public sealed record DeclaredRef(Ref Ref, string Field, Thing Allowed);
