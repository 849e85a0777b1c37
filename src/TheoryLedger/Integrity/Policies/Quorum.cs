using TheoryLedger.Integrity.Notes;

namespace TheoryLedger.Integrity.Policies;

/// <summary>Who must have cosigned a checkpoint for it to count.</summary>
public abstract record Quorum
{
    private Quorum() { }

    /// <summary>Whether these witnesses are enough.</summary>
    public abstract bool IsMetBy(IReadOnlyCollection<VerifierKey> witnesses);

    /// <summary>Nobody need have seen it.</summary>
    public sealed record None : Quorum
    {
        public override bool IsMetBy(IReadOnlyCollection<VerifierKey> witnesses) => true;
    }

    /// <summary>This witness.</summary>
    public sealed record One(VerifierKey Witness) : Quorum
    {
        public override bool IsMetBy(IReadOnlyCollection<VerifierKey> witnesses) => witnesses.Contains(Witness);
    }

    /// <summary>So many of these, each a witness or a group.</summary>
    public sealed record Group(int Threshold, IReadOnlyList<Quorum> Members) : Quorum
    {
        public override bool IsMetBy(IReadOnlyCollection<VerifierKey> witnesses) =>
            Members.Count(member => member.IsMetBy(witnesses)) >= Threshold;
    }
}
