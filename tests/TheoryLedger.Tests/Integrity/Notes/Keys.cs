using TheoryLedger.Integrity.Notes;

namespace TheoryLedger.Tests.Integrity.Notes;

/// <summary>Keys for tests, always the same.</summary>
internal static class Keys
{
    public const string Origin = "theoryledger.example/install/review";

    public static NoteSigner Log { get; } = new(Origin, Seed(1));

    public static NoteSigner NextLog { get; } = new(Origin, Seed(2));

    public static NoteSigner Stranger { get; } = new("stranger.example", Seed(3));

    public static Cosigner Witness { get; } = new("witness.example/w1", Seed(4));

    public static Cosigner OtherWitness { get; } = new("witness.example/w2", Seed(5));

    public static byte[] Seed(byte n) => [.. Enumerable.Repeat(n, 32)];
}
