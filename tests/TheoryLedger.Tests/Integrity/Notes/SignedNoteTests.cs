using System.Text;
using CsCheck;
using TheoryLedger.Integrity.Notes;

namespace TheoryLedger.Tests.Integrity.Notes;

public sealed class SignedNoteTests
{
    private const string Text = "Line one.\n\nLine three – é.\n";

    private static readonly SignedNote Signed = new(Text, [Keys.Log.Sign(Text)]);

    // The example of c2sp.org/signed-note.
    private const string Published =
        "This is an example message.\n\n— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n";

    [Fact]
    public void The_published_example_holds()
    {
        var note = Parse(Published);
        var key = KeyTests.Parse("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k");

        Assert.Equal("This is an example message.\n", note.Text);
        Assert.Equal(Published, $"{note}");
        Assert.IsType<NoteVerdict.Signed>(note.Verify([key]));
    }

    [Fact]
    public void A_note_is_read_back_as_it_was_written()
    {
        var note = Signed.With(Keys.Witness.Sign(Text, DateTimeOffset.UnixEpoch)).With(Keys.Stranger.Sign(Text));
        Assert.Equal(note, Parse($"{note}"));
        Assert.Equal(note.ToBytes(), Parse($"{note}").ToBytes());
    }

    [Fact]
    public void Text_is_whatever_stands_before_the_last_empty_line()
    {
        Assert.Equal(Text, Parse($"{Signed}").Text);
        var blank = new SignedNote("\n\n", [Keys.Log.Sign("\n\n")]);
        Assert.Equal("\n\n", Parse($"{blank}").Text);
    }

    [Fact]
    public void Sixteen_signatures_are_no_trouble()
    {
        var note = Enumerable
            .Range(0, 16)
            .Aggregate(Signed, (n, i) => n.With(new NoteSignature($"k{i}", 7, new byte[5_000])));
        Assert.IsType<NoteVerdict.Signed>(Parse($"{note}").Verify([Keys.Log.Verifier]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("\n\n")]
    [InlineData("text\n")]
    [InlineData("text\n\n")]
    [InlineData("text\n\n\n")]
    [InlineData("text\n— a AAAAAAA=\n")]
    [InlineData("text\n\n— a AAAAAAA=")]
    [InlineData("text\n\n— a AAAAAAA=\n\n")]
    [InlineData("text\n\n— a AAAAAAA=\nmore\n")]
    [InlineData("text\n\n— a AAAAAAA=\r\n")]
    [InlineData("text\r\n\n— a AAAAAAA=\n")]
    [InlineData("te\txt\n\n— a AAAAAAA=\n")]
    [InlineData("te\0xt\n\n— a AAAAAAA=\n")]
    [InlineData("te\u001fxt\n\n— a AAAAAAA=\n")]
    [InlineData("text\n\n- a AAAAAAA=\n")]
    [InlineData("text\n\n—a AAAAAAA=\n")]
    [InlineData("text\n\n —  a AAAAAAA=\n")]
    [InlineData("text\n\n—  AAAAAAA=\n")]
    [InlineData("text\n\n— AAAAAAA=\n")]
    [InlineData("text\n\n— a+b AAAAAAA=\n")]
    [InlineData("text\n\n— a\u00a0b AAAAAAA=\n")]
    [InlineData("text\n\n— a\u2003b AAAAAAA=\n")]
    [InlineData("text\n\n— a\u0085b AAAAAAA=\n")]
    [InlineData("text\n\n— a\n")]
    [InlineData("text\n\n— a \n")]
    [InlineData("text\n\n— a  AAAAAAA=\n")]
    [InlineData("text\n\n— a AAAAAAA= \n")]
    [InlineData("text\n\n— a AAAAAAA= x\n")]
    [InlineData("text\n\n— a AAAAAAA\n")]
    [InlineData("text\n\n— a AAAAAAB=\n")]
    [InlineData("text\n\n— a AAAA AAA=\n")]
    [InlineData("text\n\n— a AAAAA-A=\n")]
    [InlineData("text\n\n— a AAAAAA==\n")]
    [InlineData("text\n\n— a AAAA\n")]
    public void What_is_malformed_is_refused_with_a_reason(string text) => AssertRefused(Encoding.UTF8.GetBytes(text));

    [Theory]
    [InlineData("text\n\n— a AAAAAAA=\n")]
    [InlineData("text\u007f\u0085\ufeff\n\n— a\u200bb AAAAAAA=\n")]
    public void Nothing_else_is(string text) => Assert.Equal(text, $"{Parse(text)}");

    [Fact]
    public void What_is_not_utf_8_is_refused() =>
        AssertRefused(
            [.. "te"u8, 0xC3, .. "xt\n\n— a AAAAAAA=\n"u8],
            [.. "t\n\n— "u8, 0xED, 0xA0, 0x80, .. " AAAAAAA=\n"u8]
        );

    [Fact]
    public void Notes_beyond_all_measure_are_refused()
    {
        var many = Enumerable.Repeat(Keys.Log.Sign(Text), SignedNote.MaxSignatures + 1);
        AssertRefused(Encoding.UTF8.GetBytes($"{new SignedNote(Text, [.. many])}"));
        AssertRefused(Encoding.UTF8.GetBytes(new string('x', SignedNote.MaxLength) + "\n\n— a AAAAAAA=\n"));
    }

    [Fact]
    public void Signatures_of_unknown_keys_are_passed_over()
    {
        var note = new SignedNote(Text, [Keys.Stranger.Sign(Text), Keys.Log.Sign(Text), Keys.NextLog.Sign("else\n")]);
        var by = Assert.IsType<NoteVerdict.Signed>(note.Verify([Keys.Log.Verifier]));
        Assert.Equal(Keys.Log.Verifier, Assert.Single(by.Signatures).Key);
    }

    [Fact]
    public void A_name_or_an_id_alone_makes_no_known_key()
    {
        var ours = Keys.Log.Sign("else\n");
        var note = new SignedNote(Text, [ours with { Name = "another" }, ours with { KeyId = 1 }, Keys.Log.Sign(Text)]);
        Assert.IsType<NoteVerdict.Signed>(note.Verify([Keys.Log.Verifier]));
    }

    [Fact]
    public void Two_keys_sign_while_one_takes_over_from_the_other()
    {
        var note = Signed.With(Keys.NextLog.Sign(Text));
        var by = Assert.IsType<NoteVerdict.Signed>(note.Verify([Keys.NextLog.Verifier, Keys.Log.Verifier]));
        Assert.Equal([Keys.Log.Verifier, Keys.NextLog.Verifier], by.Signatures.Select(s => s.Key));
    }

    [Fact]
    public void A_false_signature_of_a_known_key_spoils_the_note()
    {
        var note = Signed.With(Keys.NextLog.Sign("else\n"));
        Assert.Equal(
            new NoteVerdict.Forged(Keys.NextLog.Verifier),
            note.Verify([Keys.Log.Verifier, Keys.NextLog.Verifier])
        );
    }

    [Fact]
    public void Signed_by_nobody_known_is_signed_by_nobody()
    {
        Assert.IsType<NoteVerdict.Unsigned>(Signed.Verify([]));
        Assert.IsType<NoteVerdict.Unsigned>(Signed.Verify([Keys.Stranger.Verifier]));
    }

    [Fact]
    public void No_bit_of_a_signed_note_can_be_flipped() =>
        Gen.Int[0, (Signed.ToBytes().Length * 8) - 1]
            .Sample(
                bit =>
                {
                    var bytes = Signed.ToBytes();
                    bytes[bit / 8] ^= (byte)(1 << (bit % 8));
                    Assert.False(SignedNote.TryParse(bytes, out var note, out _) && IsSigned(note));
                },
                iter: 1_000
            );

    [Fact]
    public void Whatever_is_taken_for_a_note_has_exactly_its_bytes() =>
        Gen.Select(Gen.Int, Gen.OneOf("\n", " ", "=", "—", "\0", "é", "A", "\u00a0"))
            .Sample(
                (at, piece) =>
                {
                    var text = $"{Signed}".Insert((int)((uint)at % (uint)$"{Signed}".Length), piece);
                    Assert.True(!TryParse(text, out var note) || $"{note}" == text);
                },
                iter: 1_000
            );

    [Theory]
    [InlineData("")]
    [InlineData("no newline")]
    [InlineData("a\tb\n")]
    public void Not_every_text_can_be_signed(string text) =>
        Assert.Throws<ArgumentException>(() => new SignedNote(text, []));

    [Fact]
    public void Half_a_character_cannot_be_signed() =>
        Assert.Throws<ArgumentException>(() => new SignedNote("\ud83d\n", []));

    private static bool IsSigned(SignedNote note) => note.Verify([Keys.Log.Verifier]) is NoteVerdict.Signed;

    private static bool TryParse(string text, out SignedNote? note) =>
        SignedNote.TryParse(Encoding.UTF8.GetBytes(text), out note, out _);

    private static SignedNote Parse(string text) =>
        TryParse(text, out var note) ? note! : throw new FormatException(text);

    private static void AssertRefused(params byte[][] notes) =>
        Assert.All(
            notes,
            bytes =>
            {
                Assert.False(SignedNote.TryParse(bytes, out _, out var why));
                Assert.EndsWith(".", why, StringComparison.Ordinal);
            }
        );
}
