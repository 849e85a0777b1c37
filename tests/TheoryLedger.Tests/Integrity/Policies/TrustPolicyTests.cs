using System.Text;
using TheoryLedger.Integrity.Notes;
using TheoryLedger.Integrity.Policies;
using TheoryLedger.Tests.Integrity.Notes;

namespace TheoryLedger.Tests.Integrity.Policies;

/// <summary>A policy says what c2sp.org/tlog-policy lets it say.</summary>
public sealed class TrustPolicyTests
{
    private static readonly VerifierKey[] Witnesses =
    [
        .. Enumerable.Range(1, 5).Select(n => new Cosigner($"witness.example/{n}", Seed(n)).Verifier),
    ];

    private static readonly string TwoLevels = $"""
        # Two of three, and one of two.
        log {Keys.Log.Verifier} https://log.example/

          witness X1 {Witnesses[0]}
        witness X2	{Witnesses[1]}
        witness X3 {Witnesses[2]} https://x3.example/
        group X 2 X1 X2 X3
        witness Y1 {Witnesses[3]}
        witness Y2 {Witnesses[4]}
        group Y any Y1 Y2
        group both all X Y
        quorum both

        """;

    [Theory]
    [InlineData("", false)]
    [InlineData("03", false)]
    [InlineData("01", false)]
    [InlineData("013", true)]
    [InlineData("124", true)]
    [InlineData("01234", true)]
    public void A_quorum_of_groups_counts_as_it_says(string who, bool isMet)
    {
        Assert.True(TrustPolicy.TryParse(Encoding.UTF8.GetBytes(TwoLevels), out var policy, out _));

        Assert.Equal(isMet, policy.Quorum.IsMetBy([.. who.Select(c => Witnesses[c - '0'])]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("quorum nobody")]
    [InlineData("quorum none\nquorum none")]
    [InlineData("log nothing\nquorum none")]
    [InlineData("log {w0}\nquorum none")]
    [InlineData("witness w {log}\nquorum none")]
    [InlineData("log {log}\nlog {log}\nquorum none")]
    [InlineData("witness a {w0}\nwitness b {w0}\nquorum none")]
    [InlineData("witness a {w0}\nwitness a {w1}\nquorum a")]
    [InlineData("witness none {w0}\nquorum none")]
    [InlineData("witness a {w0}\ngroup g 2 a\nquorum g")]
    [InlineData("witness a {w0}\ngroup g 0 a\nquorum g")]
    [InlineData("witness a {w0}\ngroup g +1 a\nquorum g")]
    [InlineData("witness a {w0}\ngroup g any\nquorum g")]
    [InlineData("witness a {w0}\ngroup g any a a\nquorum g")]
    [InlineData("witness a {w0}\ngroup g any a none\nquorum g")]
    [InlineData("witness a {w0}\ngroup g any a\ngroup h any a\nquorum g")]
    [InlineData("group g any a\nwitness a {w0}\nquorum g")]
    [InlineData("mirror {log}\nquorum none")]
    [InlineData("quorum none\r")]
    public void What_is_no_policy_is_refused_with_the_line(string text)
    {
        text = text.Replace("{log}", $"{Keys.Log.Verifier}", StringComparison.Ordinal)
            .Replace("{w0}", $"{Witnesses[0]}", StringComparison.Ordinal)
            .Replace("{w1}", $"{Witnesses[1]}", StringComparison.Ordinal);

        Assert.False(TrustPolicy.TryParse(Encoding.UTF8.GetBytes(text), out _, out var why));
        Assert.NotEmpty(why);
    }

    private static byte[] Seed(int n) => [.. Enumerable.Repeat((byte)n, 32)];
}
