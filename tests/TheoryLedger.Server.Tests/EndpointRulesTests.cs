using System.Reflection;
using FluentValidation;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Access;
using Wolverine.Http;

namespace TheoryLedger.Server.Tests;

/// <summary>What every endpoint and every command has, without exception.</summary>
public sealed class EndpointRulesTests
{
    private const string Suffix = "Endpoint";

    private static readonly Type[] Types =
    [
        .. typeof(Program).Assembly.GetTypes().Where(t => t is { IsNested: false }),
    ];

    private static readonly Type[] Commands =
    [
        .. typeof(Command)
            .Assembly.GetTypes()
            .Where(t => t is { IsAbstract: false } && t.IsSubclassOf(typeof(Command))),
    ];

    private static readonly MethodInfo[] Routes =
    [
        .. Types
            .SelectMany(t => t.GetMethods())
            .Where(m => m.GetCustomAttributes<WolverineHttpMethodAttribute>().Any()),
    ];

    [Fact]
    public void An_endpoint_has_one_public_method_and_it_is_a_route() =>
        None(
            from type in Types.Where(t => t.Name.EndsWith(Suffix, StringComparison.Ordinal))
            let open = type.GetMethods(
                BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly
            )
            where open is not [var only] || !Routes.Contains(only)
            select type.Name
        );

    [Fact]
    public void A_route_is_only_found_in_an_endpoint() =>
        None(
            from route in Routes
            where !route.DeclaringType!.Name.EndsWith(Suffix, StringComparison.Ordinal)
            select $"{route.DeclaringType!.Name}.{route.Name}"
        );

    [Fact]
    public void A_route_says_once_who_may_use_it() =>
        None(from route in Routes where Permissions(route) != 1 select route.DeclaringType!.Name);

    [Fact]
    public void A_command_has_one_endpoint_named_after_it() =>
        None(
            from command in Commands
            let takers = Routes.Where(r => r.GetParameters().Any(p => p.ParameterType == command)).ToList()
            where takers is not [var one] || one.DeclaringType!.Name != command.Name + Suffix
            orderby command.FullName
            select command.FullName
        );

    [Fact]
    public void A_command_has_one_validator_named_after_it() =>
        None(
            from command in Commands
            let validators = Types
                .Where(t =>
                    t is { IsAbstract: false } && t.IsAssignableTo(typeof(IValidator<>).MakeGenericType(command))
                )
                .ToList()
            where validators is not [var one] || one.Name != command.Name + "Validator"
            orderby command.FullName
            select command.FullName
        );

    private static void None(IEnumerable<string?> offenders)
    {
        var found = offenders.ToList();
        Assert.True(found.Count == 0, $"{found.Count}:\n{string.Join('\n', found)}");
    }

    private static int Permissions(MethodInfo route) =>
        route
            .GetCustomAttributes()
            .Count(a => a is AllowAttribute or AllowSignedInAttribute or AllowEverybodyAttribute);
}
