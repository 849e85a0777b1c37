using System.Text;
using TheoryLedger.Integrity.Leaves;
using TheoryLedger.Integrity.Notes;
using TheoryLedger.Integrity.Verification;
using TheoryLedger.Tests.Integrity.Notes;

namespace TheoryLedger.Tests.Integrity.Verification;

/// <summary>Once a log has said that another key signs from now on, that key signs.</summary>
public sealed class KeyChangeTests
{
    [Fact]
    public void The_new_key_signs_what_holds_the_change_and_all_that_comes_after()
    {
        var log = Changed(Keys.Log, Keys.NextLog);
        log.Append([1]);
        log.Seal(Keys.NextLog);

        Assert.Empty(log.Verify());
    }

    [Fact]
    public void What_the_retired_key_signs_alone_is_not_believed_any_more()
    {
        var log = Changed(Keys.Log, Keys.NextLog);
        log.Append([1]);
        log.Seal(Keys.Log);

        var found = Assert.IsType<LogFinding.KeyRetired>(Assert.Single(log.Verify()));
        Assert.Equal(("checkpoint 3", 10), (found.Name, found.Entry));
    }

    [Fact]
    public void A_change_that_the_new_key_did_not_sign_is_none() =>
        Assert.IsType<LogFinding.KeyRetired>(Assert.Single(Changed(Keys.Log).Verify()));

    [Fact]
    public void Nor_is_a_checkpoint_seen_elsewhere_believed_that_the_retired_key_signed()
    {
        var log = Changed(Keys.Log, Keys.NextLog);
        log.SeenElsewhere.Add(SignedAnew(log.Checkpoints[^1], Keys.Log));

        Assert.StartsWith("checkpoint seen elsewhere", Assert.Single(log.Verify()).Place, StringComparison.Ordinal);
    }

    private static ExampleLog Changed(params NoteSigner[] by)
    {
        var log = new ExampleLog(10);
        var members = $$"""{"added":"{{Keys.NextLog.Verifier}}","retired":"{{Keys.Log.Verifier}}"}""";
        log.Append(new NoticeLeaf("key", Encoding.UTF8.GetBytes(members)).ToBytes());
        log.Seal(by);
        return log;
    }

    private static byte[] SignedAnew(byte[] note, NoteSigner by) =>
        SignedNote.TryParse(note, out var read, out _)
            ? new SignedNote(read.Text, [by.Sign(read.Text)]).ToBytes()
            : throw new InvalidOperationException("An honest checkpoint can be read.");
}
