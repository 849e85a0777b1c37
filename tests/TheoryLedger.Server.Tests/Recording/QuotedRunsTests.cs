using TheoryLedger.Server.Recording;

namespace TheoryLedger.Server.Tests.Recording;

public sealed class QuotedRunsTests
{
    private const string Said = "We never tell them anything before the board meets";

    [Theory]
    [InlineData("They say: we never tell them anything before the board meets.")]
    [InlineData("WE NEVER TELL THEM, ANYTHING, BEFORE THE BOARD MEETS")]
    [InlineData("We ne\u00ADver tell th\u200Bem any\u2060thing be\uFEFFfore the board meets")]
    [InlineData("Ｗｅ ｎｅｖｅｒ tell them anything before the board meets")]
    [InlineData("We néver tell them anything befo\u0301re the board meets")]
    [InlineData("We ne-ver te-ll th-em any-thing be-fore the bo-ard me-ets")]
    [InlineData("We-never-tell-them-anything-before-the-board-meets")]
    [InlineData("W e n e v e r t e l l t h e m a n y t h i n g b e f o r e t h e b o a r d m e e t s")]
    [InlineData("We ne\u3164ver tell th\u2800em any\u115Fthing be\uFFA0fore the board meets")]
    [InlineData("We\u2800never\u2800tell\u2800them\u2800anything\u2800before\u2800the\u2800board\u2800meets")]
    [InlineData("Wе nеver tеll thеm аnything bеfоrе thе bоаrd mееts")]
    [InlineData("Wε nενεr tεll thεm αnythιng bεfοrε thε bοαrd mεεts")]
    [InlineData("Wҽ nҽvҽr tҽll tհҽm anytհing bҽfօrҽ tհҽ bօard mҽҽts")]
    [InlineData("Wᴇ ɴᴇvᴇr ᴛᴇʟʟ ᴛhᴇm ᴀɴyᴛhiɴg bᴇfᴏrᴇ ᴛhᴇ bᴏᴀrd mᴇᴇᴛs")]
    [InlineData("ᎳᎬ NᎬVᎬᎡ ᎢᎬLL ᎢᎻᎬᎷ ᎪNYᎢᎻING BᎬFOᎡᎬ ᎢᎻᎬ BOᎪᎡD ᎷᎬᎬᎢS")]
    [InlineData("ꓪꓰ ꓠꓰꓦꓰR ꓔꓰLL ꓔHꓰM AꓠYꓔHIꓠG ꓐꓰFORꓰ ꓔHꓰ ꓐOARD MꓰꓰꓔS")]
    [InlineData("We ɲever ƭell ƭhem aɲyƭhıɲg ɓefore ƭhe ɓoard meeƭs")]
    [InlineData("🅦🅔 🅝🅔🅥🅔🅡 🅣🅔🅛🅛 them anything before the board meets")]
    [InlineData("\u202Esteem draob eht erofeb gnihtyna meht llet reven eW\u202C")]
    public async Task A_quotation_is_recognised_however_it_is_dressed(string wording)
    {
        var runs = await Learnt(Said, isMarked: true);
        Assert.True(runs.Contain(wording));
        Assert.True(runs.ContainSomebodys(wording));
    }

    [Fact]
    public async Task What_no_font_shows_is_read_all_the_same()
    {
        var runs = await Learnt(Said, isMarked: true);
        var hidden = string.Concat(Said.Select(c => char.ConvertFromUtf32(0xE0000 + c)));
        Assert.True(runs.ContainSomebodys($"Trust{hidden}"));
    }

    [Theory]
    [InlineData(
        "Мы никогда не говорим им ничего до заседания правления",
        "МЫ НИКОГДА НЕ ГОВОРИМ ИМ НИЧЕГО ДО ЗАСЕДАНИЯ ПРАВЛЕНИЯ"
    )]
    [InlineData("Δεν τους λέμε ποτέ τίποτα πριν από το συμβούλιο", "ΔΕΝ ΤΟΥΣ ΛΈΜΕ ΠΟΤΈ ΤΊΠΟΤΑ ΠΡΙΝ ΑΠΌ ΤΟ ΣΥΜΒΟΎΛΙΟ")]
    public async Task A_quotation_in_another_script_is_that_script_s(string said, string wording)
    {
        var runs = await Learnt(said, isMarked: false);
        Assert.True(runs.ContainSomebodys(wording));
        Assert.False(runs.ContainSomebodys(wording[..20]));
    }

    [Fact]
    public async Task Where_a_script_sets_no_spaces_runs_of_characters_are_compared()
    {
        var runs = await Learnt("我们在董事会开会之前从来不告诉他们任何事情", isMarked: true);
        Assert.True(runs.Contain("他说董事会开会之前从来不告诉他们"));
        Assert.False(runs.Contain("董事会每年开会两次"));
    }

    [Fact]
    public async Task What_was_printed_is_no_secret_and_yet_no_wording_of_theory()
    {
        var runs = new QuotedRuns();
        await runs.LearnAsync(Heard(new Heard(Said, IsMarked: true, IsSomebodys: false, Position: 1)));
        Assert.True(runs.Contain(Said));
        Assert.False(runs.ContainSomebodys(Said));
    }

    [Fact]
    public async Task A_turn_is_recognised_by_eight_words_and_no_fewer()
    {
        var runs = await Learnt(Said, isMarked: false);
        Assert.True(runs.ContainSomebodys("never tell them anything before the board meets"));
        Assert.False(runs.ContainSomebodys("We never tell them anything"));
        Assert.False(runs.ContainSomebodys("Anything that boards tell before they ever meet them"));
    }

    [Fact]
    public async Task A_short_quote_that_was_marked_is_recognised_whole()
    {
        var runs = await Learnt("nobody trusted the ward", isMarked: true);
        Assert.True(runs.ContainSomebodys("Then nobody trusted the ward."));
        Assert.True(runs.ContainSomebodys("Then no-body trus-ted the ward."));
        Assert.False(runs.ContainSomebodys("Then nobody trusted the warden's keys."[..20]));
    }

    [Fact]
    public async Task What_was_broken_off_is_learnt_from_its_beginning_again()
    {
        var runs = new QuotedRuns();
        await Assert.ThrowsAsync<OperationCanceledException>(() => runs.LearnAsync(BrokenOff()));
        Assert.Equal(0, runs.LearntUpTo);

        await runs.LearnAsync(Heard(Turn("Well."), Turn(Said)));
        Assert.Equal(7, runs.LearntUpTo);
        Assert.True(runs.ContainSomebodys(Said));
    }

    private static Heard Turn(string said) => new(said, IsMarked: false, IsSomebodys: true, Position: 7);

    private static async Task<QuotedRuns> Learnt(string said, bool isMarked)
    {
        var runs = new QuotedRuns();
        await runs.LearnAsync(Heard(new Heard(said, isMarked, IsSomebodys: true, Position: 1)));
        return runs;
    }

    // All turns of a transcript have one position.
    private static async IAsyncEnumerable<Heard> BrokenOff()
    {
        yield return Turn("Well.");
        await Task.Yield();
        throw new OperationCanceledException();
    }

    private static async IAsyncEnumerable<Heard> Heard(params Heard[] words)
    {
        await Task.Yield();
        foreach (var heard in words)
        {
            yield return heard;
        }
    }
}
