using TheoryLedger.Genealogy;

namespace TheoryLedger.Tests.Genealogy;

public sealed class DescentTests
{
    private static readonly Guid Trust = Guid.CreateVersion7();
    private static readonly Guid Faith = Guid.CreateVersion7();
    private static readonly Guid Belief = Guid.CreateVersion7();
    private static readonly Guid Hope = Guid.CreateVersion7();
    private static readonly Guid Fear = Guid.CreateVersion7();
    private static readonly Guid Stranger = Guid.CreateVersion7();

    // Trust and faith went into belief, and belief was divided into hope and fear.
    private static readonly Descent Family = new([
        new(Trust, Belief),
        new(Faith, Belief),
        new(Belief, Hope),
        new(Belief, Fear),
    ]);

    [Fact]
    public void A_family_goes_up_and_down_from_anybody_in_it()
    {
        foreach (var member in (Guid[])[Trust, Faith, Belief, Hope, Fear])
        {
            Assert.Equal(new HashSet<Guid>([Trust, Faith, Belief, Hope, Fear]), Family.FamilyOf(member));
        }

        Assert.Equal([Stranger], Family.FamilyOf(Stranger));
    }

    [Fact]
    public void What_went_on_ends_in_its_last_heirs_and_everybody_else_in_themselves()
    {
        Assert.Equal([Hope, Fear], Family.EndsOf(Trust));
        Assert.Equal([Hope], Family.EndsOf(Hope));
        Assert.Equal([Stranger], Family.EndsOf(Stranger));
    }

    [Fact]
    public void A_circle_ends()
    {
        var circle = new Descent([new(Trust, Faith), new(Faith, Trust)]);

        Assert.Equal(new HashSet<Guid>([Trust, Faith]), circle.FamilyOf(Trust));
        Assert.Empty(circle.EndsOf(Trust));
    }
}
