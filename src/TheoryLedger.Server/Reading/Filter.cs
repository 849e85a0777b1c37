using TheoryLedger.Server.Protection;

namespace TheoryLedger.Server.Reading;

/// <summary>What a list is narrowed to.</summary>
public abstract record Filter
{
    private Filter() { }

    /// <summary>Only what points at a thing in one way.</summary>
    public sealed record PointsAt(string Kind, Guid Target) : Filter
    {
        internal override string Condition(Moment moment, List<object> values) =>
            $"""
                i.id in (select e.source from ledger.read_edge e
                         where e.generation = $1 and e.review = $2 and {moment.Holds("e")}
                           and e.target = {Next(values, Target)} and e.kind = {Next(values, Kind)})
                """;
    }

    /// <summary>Only what points in one way at somebody, or at a conversation that they took part in.</summary>
    public sealed record PointsAtPerson(string Kind, Guid Review, Guid Person) : Filter
    {
        internal override string Condition(Moment moment, List<object> values) =>
            $"""
                i.id in (select e.source from ledger.read_edge e
                         where e.generation = $1 and e.review = $2 and {moment.Holds("e")}
                           and e.target = any {WordsOf.Person(Next(values, Review), Next(values, Person))}
                           and e.kind = {Next(values, Kind)})
                """;
    }

    /// <summary>Only what has one value in a field.</summary>
    public sealed record Says(string Field, string Value) : Filter
    {
        internal override string Condition(Moment moment, List<object> values) =>
            $"i.view ->> {Next(values, Field)} = {Next(values, Value)}";
    }

    /// <summary>Only what meets a condition on its row <c>i</c>, in SQL of ours and never of the caller's.</summary>
    public sealed record Meets(Func<Moment, string> That) : Filter
    {
        internal override string Condition(Moment moment, List<object> values) => That(moment);
    }

    /// <summary>The condition on a row, with its values put behind those that are there.</summary>
    internal abstract string Condition(Moment moment, List<object> values);

    private static string Next(List<object> values, object value)
    {
        values.Add(value);
        return $"${AsOf.Fixed + values.Count}";
    }
}
