using System.Reflection;
using System.Runtime.CompilerServices;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Lineage;
using TheoryLedger.Server.Reading;
using Wolverine.Http;

namespace TheoryLedger.Server.Pages.Forms;

/// <summary>A decision that can be asked for on a page: it is sent to the endpoint that takes it from programs.</summary>
/// <remarks>Who may take it, where it goes and what it takes are read from that endpoint, so that the two cannot differ.</remarks>
public abstract class DecisionForm
{
    private const string Suffix = "Endpoint";
    private const string Root = "/v1/reviews/{reviewId}/";

    private readonly string _route;

    protected DecisionForm(Type endpoint)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        var method = endpoint
            .GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Single();
        Name = NameOf(endpoint);
        Roles = method.GetCustomAttribute<AllowAttribute>()!.Roles;
        Command = method.GetParameters().Single(p => p.ParameterType.IsSubclassOf(typeof(Command))).ParameterType;
        _route = method.GetCustomAttribute<WolverinePostAttribute>()!.Template[Root.Length..];
    }

    /// <summary>How it is called in addresses.</summary>
    public string Name { get; }

    /// <summary>What is sent.</summary>
    public Type Command { get; }

    /// <summary>Who may send it.</summary>
    public IReadOnlyList<Role> Roles { get; }

    /// <summary>True of what is about phases, or may come long after the last one; it belongs to none.</summary>
    public bool IsAboutPhases =>
        // Whether a decision belongs to a phase is true of all of its kind, whatever it says.
        (Command)RuntimeHelpers.GetUninitializedObject(Command)
            is { IsAboutPhases: true }
                or { BelongsToNoPhase: true };

    /// <summary>Whether it is asked for its phase: the first person joins before there is any.</summary>
    protected bool BelongsToNoPhase(FormFrame frame) =>
        IsAboutPhases
        || (
            frame is { Phases.Count: 0, People.Count: 0 }
            && (Command)RuntimeHelpers.GetUninitializedObject(Command) is { BringsTheFirst: true }
        );

    /// <summary>How it is offered.</summary>
    public abstract string Offer { get; }

    /// <summary>What it means, where how it is offered does not say so; none where it does.</summary>
    public virtual string? Means => null;

    /// <summary>The kind of thing that it is offered on; none where it needs nothing that is there already.</summary>
    public virtual string? On => null;

    /// <summary>The list that it adds to, and is offered on.</summary>
    public virtual string? Shelf => null;

    /// <summary>Whether it is offered on a thing in this state.</summary>
    public virtual bool Suits(string? state) => true;

    /// <summary>What there has to be about a thing for it to be offered, as its portrait names it, and what is said where there is none.</summary>
    public virtual (string Mark, string WhyNot)? Needs => null;

    /// <summary>Why somebody may not decide this of a thing, though their roles allow it; none where they may.</summary>
    protected virtual string? Denied(Portrait thing, Reader reader) => null;

    /// <summary>Why it cannot be decided of a thing as it stands, in a sentence; none where it can.</summary>
    public string? WhyNot(Portrait thing, Reader reader)
    {
        ArgumentNullException.ThrowIfNull(thing);
        return !Suits(thing.State) ? $"It is {Plain.Words(thing.State!)}, so this cannot be decided of it as it stands."
            : Needs is { } needed && !thing.Has.Contains(needed.Mark) ? needed.WhyNot
            : Denied(thing, reader);
    }

    /// <summary>The form, filled in with what stands now; none where what it is about is not there.</summary>
    internal abstract Task<FormShown?> ReadAsync(FormRoom room);

    /// <summary>Where it is sent to, among the forms of a review.</summary>
    protected string To(Guid? id) => _route.Replace("{id}", $"{id}", StringComparison.Ordinal);

    private static string NameOf(Type endpoint) =>
        string.Concat(
                endpoint.Name[..^Suffix.Length].Select(letter => char.IsUpper(letter) ? $"-{letter}" : $"{letter}")
            )
            .TrimStart('-')
            .ToLowerInvariant();
}

/// <summary>What a form is made from.</summary>
/// <param name="Asked">What its address says.</param>
/// <param name="Frame">What every decision is asked.</param>
/// <param name="Returned">What was sent before and comes back.</param>
/// <param name="AsOf">The review as it stands.</param>
/// <param name="Token">Ends reading.</param>
internal sealed record FormRoom(
    FormAsked Asked,
    FormFrame Frame,
    Returned? Returned,
    AsOf AsOf,
    CancellationToken Token
)
{
    public Task<TView?> FindAsync<TView>(Guid? id)
        where TView : View, IView<TView> =>
        id is { } known ? AsOf.FindAsync<TView>(known, Token) : Task.FromResult<TView?>(null);
}

/// <summary>What the address of a form says.</summary>
/// <param name="On">The thing that it is about.</param>
/// <param name="With">Another thing that was chosen for it.</param>
/// <param name="From">Where in a text to begin.</param>
/// <param name="Part">Which of several parts was chosen, from 0.</param>
internal sealed record FormAsked(Guid? On, Guid? With, int From, int? Part = null);
