using TheoryLedger.Ledger;
using static TheoryLedger.Tests.Ledger.Story;

namespace TheoryLedger.Tests.Ledger;

public sealed class KnownTests
{
    private static readonly Known Known = new(
        Target,
        new Dictionary<Guid, IState>
        {
            [Id(10)] = new Person(),
            [Id(11)] = new Thing(Id(10)),
            [Id(12)] = new Thing(Id(11), Id(12), Id(99)),
            [Id(13)] = new Thing(),
        },
        new HashSet<Guid>(),
        Guid.CreateVersion7
    );

    [Fact]
    public void Words_about_a_person_concern_that_person() => Assert.Equal([Id(10)], Known.PeopleBehind([new(Id(10))]));

    [Fact]
    public void Words_about_what_leans_on_a_persons_words_concern_that_person() =>
        Assert.Equal([Id(10)], Known.PeopleBehind([new(Id(12)), new(Id(13))]));

    [Fact]
    public void Words_about_nobody_concern_nobody() => Assert.Empty(Known.PeopleBehind([new(Id(13)), new(Id(98))]));

    private sealed record Person : IPerson;

    private sealed record Thing(params Guid[] On) : IState
    {
        public IEnumerable<Guid> LeansOn => On;
    }
}
