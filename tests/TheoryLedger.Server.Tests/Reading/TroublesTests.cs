using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Tests.Reading;

/// <summary>What this node could not keep, whoever kept it in the end.</summary>
public sealed class TroublesTests
{
    private readonly Troubles _troubles = new();
    private readonly Guid _review = Guid.CreateVersion7();

    [Fact]
    public void Once_may_be_chance_and_again_and_again_is_trouble()
    {
        Assert.False(_troubles.Failed(_review));
        Assert.False(_troubles.Has(_review));

        Fail();

        Assert.True(_troubles.Has(_review));
        Assert.Equal(1, _troubles.Count);
    }

    [Fact]
    public void It_is_over_where_another_node_kept_it()
    {
        Fail();

        _troubles.OverBut([_review]);
        Assert.True(_troubles.Has(_review));

        _troubles.OverBut([Guid.CreateVersion7()]);
        Assert.False(_troubles.Has(_review));
    }

    private void Fail()
    {
        for (var times = 0; times < Troubles.Often; times++)
        {
            _troubles.Failed(_review);
        }
    }
}
