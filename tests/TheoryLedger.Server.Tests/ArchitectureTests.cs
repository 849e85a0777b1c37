using ArchUnitNET.Domain;
using ArchUnitNET.Domain.Dependencies;
using ArchUnitNET.Fluent.Conditions;
using ArchUnitNET.Loader;
using ArchUnitNET.xUnitV3;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Reading;
using static ArchUnitNET.Fluent.ArchRuleDefinition;
using Assembly = System.Reflection.Assembly;

namespace TheoryLedger.Server.Tests;

/// <summary>Who may use what.</summary>
public sealed class ArchitectureTests
{
    private const string Root = "TheoryLedger.Server";

    private static readonly Assembly Core = typeof(LedgerEvent).Assembly;
    private static readonly Assembly Server = typeof(Program).Assembly;
    private static readonly Architecture Code = new ArchLoader().LoadAssemblies(Core, Server).Build();

    private static readonly HashSet<string> States = Names(Core, type => type.IsAssignableTo(typeof(IState)));
    private static readonly HashSet<string> Commands = Names(
        Core,
        type => type is { IsAbstract: false } && type.IsSubclassOf(typeof(Command))
    );

    /// <remarks>The base library has no Ed25519.</remarks>
    [Fact]
    public void The_core_depends_on_the_base_library_only_but_for_signatures() =>
        Check(
            In(Core),
            (type, used) =>
                used.Target is not GenericParameter
                && !Begins(used.Target, "System", "TheoryLedger")
                && !(Begins(type, "TheoryLedger.Integrity") && Begins(used.Target, "NSec.Cryptography")),
            "use the base library only"
        );

    [Fact]
    public void Facts_are_sealed() =>
        Classes().That().AreAssignableTo(typeof(LedgerEvent)).And().AreNotAbstract().Should().BeSealed().Check(Code);

    /// <remarks>Hosting puts the store together and hands it over.</remarks>
    [Fact]
    public void Only_recording_and_storage_know_the_store() =>
        Check(
            In(Server).Where(type => !Begins(type, $"{Root}.Recording", $"{Root}.Storage", $"{Root}.Hosting")),
            (_, used) => Begins(used.Target, "Marten"),
            "leave the store alone"
        );

    [Fact]
    public void A_concept_uses_no_command_of_another() =>
        Check(
            In(Core),
            (type, used) =>
                Commands.Contains(used.Target.FullName) && used.Target.Namespace.FullName != type.Namespace.FullName,
            "use commands of their own concept only"
        );

    [Fact]
    public void What_people_read_is_made_without_the_state_that_decisions_see() =>
        Check(WhatViewsAreMadeOf(), (_, used) => States.Contains(used.Target.FullName), "use no folded state");

    [Fact]
    public void What_people_read_is_made_without_a_clock_and_without_new_ids() =>
        Check(WhatViewsAreMadeOf(), (_, used) => IsClock(used) || IsMint(used), "be rebuilt to the same bytes");

    private static bool IsClock(ITypeDependency used) =>
        used.Target.FullName is "System.TimeProvider" or "System.Diagnostics.Stopwatch" or "System.Random"
        || Begins(used.Target, "System.Security.Cryptography");

    private static bool IsMint(ITypeDependency used) =>
        used is MethodCallDependency { Target.FullName: "System.Guid" } call
        && (
            call.TargetMember.Name.StartsWith("New", StringComparison.Ordinal)
            || call.TargetMember.Name.StartsWith("Create", StringComparison.Ordinal)
        );

    /// <summary>The views, and whatever of the server they lead to.</summary>
    private static HashSet<IType> WhatViewsAreMadeOf()
    {
        var views = Names(Server, type => type.IsSubclassOf(typeof(View)));
        var found = In(Server).Where(type => views.Contains(type.FullName)).ToHashSet();
        var next = new Queue<IType>(found);
        while (next.TryDequeue(out var type))
        {
            foreach (var used in type.Dependencies.Select(d => d.Target).Where(t => Begins(t, Root) && found.Add(t)))
            {
                next.Enqueue(used);
            }
        }

        return found;
    }

    private static void Check(IEnumerable<IType> types, Func<IType, ITypeDependency, bool> isWrong, string rule)
    {
        var subjects = types.ToList();
        Assert.NotEmpty(subjects);
        Types()
            .That()
            .Are(subjects)
            .Should()
            .FollowCustomCondition(
                type =>
                {
                    var wrong = type
                        .Dependencies.Where(used => isWrong(type, used))
                        .Select(used => used.Target.FullName);
                    var named = string.Join(", ", wrong.Distinct());
                    return new ConditionResult(type, named.Length == 0, $"uses {named}");
                },
                rule
            )
            .Check(Code);
    }

    private static IEnumerable<IType> In(Assembly assembly) =>
        Code.Types.Where(type => type.Assembly.FullName == assembly.FullName);

    private static bool Begins(IType type, params string[] namespaces) =>
        namespaces.Any(n => type.FullName.StartsWith($"{n}.", StringComparison.Ordinal));

    private static HashSet<string> Names(Assembly assembly, Func<System.Type, bool> are) =>
        [.. assembly.GetTypes().Where(are).Select(type => type.FullName!)];
}
