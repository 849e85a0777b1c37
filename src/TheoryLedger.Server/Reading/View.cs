using System.Text.Json;
using TheoryLedger.Ledger;

namespace TheoryLedger.Server.Reading;

/// <summary>What people read of one thing, as it stood after one of its facts.</summary>
public abstract record View
{
    /// <summary>The thing's id.</summary>
    public Guid Id { get; init; }

    /// <summary>Counts every change to it; what to send as If-Match to change it. References name the version of its wording instead.</summary>
    public long Version { get; init; }

    /// <summary>The position at which it began.</summary>
    public long BeganAt { get; init; }

    /// <summary>The position of its latest fact.</summary>
    public long ChangedAt { get; init; }
}

/// <summary>A view that is rebuilt from the facts about one thing, and from nothing else.</summary>
public interface IView<TView>
    where TView : View, IView<TView>
{
    /// <summary>What a collection of these is called in addresses.</summary>
    static abstract string Concept { get; }

    /// <summary>What is read after a fact. No clock, no new ids, no look-ups: rebuilding gives the same bytes.</summary>
    static abstract TView Apply(TView? view, Recorded fact);

    /// <summary>What this thing points at, as it stands.</summary>
    IEnumerable<Edge> Edges => [];
}

/// <summary>A thing points at another.</summary>
/// <param name="Kind">In what way, such as <c>excerpt</c>, <c>stands-as</c>, <c>rests-on</c>.</param>
/// <param name="Target">At which thing.</param>
/// <param name="Part">Which part of the pointing thing does it; empty for the whole.</param>
/// <param name="Label">What else there is to say of it.</param>
public sealed record Edge(string Kind, Guid Target, string Part = "", object? Label = null)
{
    private static readonly object Nothing = new();

    public string LabelJson => JsonSerializer.Serialize(Label ?? Nothing, LedgerJson.Options);
}
