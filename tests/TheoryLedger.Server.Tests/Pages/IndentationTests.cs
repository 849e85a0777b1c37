using TheoryLedger.Server.Pages;

namespace TheoryLedger.Server.Tests.Pages;

/// <summary>What a page is sent without means nothing to a browser.</summary>
public sealed class IndentationTests
{
    [Theory]
    [InlineData("<p>\n    a\n\n\n  b  </p>", "<p>\na\nb  </p>")]
    [InlineData("<pre>\n  a\n  b</pre>\n  c", "<pre>\n  a\n  b</pre>\nc")]
    [InlineData("\n  <textarea name=\"a\">\n\n  b</textarea>\n  ", "\n<textarea name=\"a\">\n\n  b</textarea>\n")]
    [InlineData("<pre>never\n  closed", "<pre>never\n  closed")]
    [InlineData("a&#xA;  b", "a&#xA;  b")]
    [InlineData("<pre", "<pre")]
    public void It_is_taken_out_where_no_space_counts(string written, string sent) =>
        Assert.Equal(sent, Indentation.Without(written));
}
