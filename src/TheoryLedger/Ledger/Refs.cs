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

    public static IEnumerable<Ref> In(object? value) => Pointers(value).Select(d => d.Ref);

    /// <summary>The same, each with the field it stands in.</summary>
    public static IEnumerable<DeclaredRef> Pointers(object? value) => Walk(value, Stop.None);

    /// <summary>The pointers of a decision, each with the field it stands in and what may stand there.</summary>
    public static IEnumerable<DeclaredRef> Declared(Command command) => Walk(command, Stop.None);

    private static IEnumerable<DeclaredRef> Walk(object? value, Stop stop) =>
        value switch
        {
            null or string => [],
            Ref found => [new DeclaredRef(found, stop.Field, stop.Allowed, stop.AtVersion)],
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

    private static Stop StopAt(Type type, PropertyInfo property)
    {
        var said = type.GetConstructors()
            .SelectMany(c => c.GetParameters())
            .FirstOrDefault(p => p.Name == property.Name)
            ?.GetCustomAttribute<PointsAtAttribute>();
        var field = JsonNamingPolicy.CamelCase.ConvertName(property.Name);
        return new(field, said?.Things ?? Thing.None, said?.AtVersion ?? false);
    }

    private sealed record Road(PropertyInfo Property, Stop Stop);

    private sealed record Stop(string Field, Thing Allowed, bool AtVersion)
    {
        public static Stop None { get; } = new("", Thing.None, AtVersion: false);
    }
}

/// <summary>A pointer, the field that it stands in, what may stand there, and whether one version of it is meant.</summary>
public sealed record DeclaredRef(Ref Ref, string Field, Thing Allowed, bool AtVersion);
