using System.Net.Http.Headers;
using System.Text;

namespace TheoryLedger.Server.Tests.Http;

/// <summary>Requests that nobody should send, and what they are told.</summary>
public sealed class BadInputTests(ServerFixture server)
{
    private static readonly string[] Telltales =
    [
        ".NET",
        "System.",
        "TheoryLedger.",
        "   at ",
        "Exception",
        "Npgsql",
        "Marten",
        "Wolverine",
        "C#",
        "`1",
    ];

    [Theory]
    [InlineData("", "")]
    [InlineData("{", "")]
    [InlineData("{'kind':'method'}", "")]
    [InlineData("{} {}", "")]
    [InlineData("null", "")]
    [InlineData("[]", "")]
    [InlineData("\"memo\"", "")]
    [InlineData("""{"kind":"method"}""", "")]
    [InlineData("""{"kind":"method","text":"a","text":"b"}""", "/text")]
    [InlineData("""{"kind":"method","text":"a","Text":"b"}""", "/Text")]
    [InlineData("""{"kind":"method","text":"a","more":1}""", "/more")]
    [InlineData("""{"kind":"method","text":"a","a/b~c":1}""", "/a~1b~0c")]
    [InlineData(
        """{"kind":"method","text":"a","about":[{"id":"6f9619ff-8b86-d011-b42d-00cf4fc964ff","odd":1}]}""",
        "/about/0/odd"
    )]
    [InlineData("""{"kind":"method","text":"a","about":[{"id":"nonsense"}]}""", "/about/0/id")]
    [InlineData("""{"kind":"method","text":"a","about":[{}]}""", "/about/0")]
    [InlineData("""{"kind":"method","text":"a","about":[null]}""", "/about/0")]
    [InlineData("""{"kind":"method","text":"a","about":{}}""", "/about")]
    [InlineData("""{"kind":"method","text":"a","about":["x"]}""", "/about/0")]
    [InlineData("""{"kind":"method","text":"a","decidedBy":null}""", "/decidedBy")]
    [InlineData("""{"kind":"method","text":"a","decidedBy":[1]}""", "/decidedBy/0")]
    [InlineData("""{"kind":"method","text":"a","decidedAt":"yesterday"}""", "/decidedAt")]
    [InlineData("""{"kind":"method","text":"a","decidedAt":"2021-02-30"}""", "/decidedAt")]
    [InlineData("""{"kind":"method","text":"a","phase":7}""", "/phase")]
    [InlineData("""{"kind":"method","text":null}""", "/text")]
    [InlineData("""{"kind":"method","text":7}""", "/text")]
    [InlineData("""{"kind":"method","text":1.5}""", "/text")]
    [InlineData("""{"kind":"method","text":1e400}""", "/text")]
    [InlineData("""{"kind":"method","text":9007199254740993}""", "/text")]
    [InlineData("""{"kind":"method","text":{"$c":"00"}}""", "/text/$c")]
    [InlineData("""{"kind":"method","text":{"$w":0}}""", "/text/$w")]
    [InlineData("""{"kind":"method","text":{"withheld":"consent"}}""", "/text")]
    [InlineData("""{"kind":"Method","text":"a"}""", "/kind")]
    [InlineData("""{"kind":2,"text":"a"}""", "/kind")]
    [InlineData("""{"kind":"gossip","text":"a"}""", "/kind")]
    [InlineData("{\"kind\":\"method\",\"text\":\"a\\u0000b\"}", "/text")]
    [InlineData("{\"kind\":\"method\",\"text\":\"\\ud83d\"}", "/text")]
    [InlineData("{\"kind\":\"method\",\"te\\u0000xt\":\"a\"}", "")]
    public async Task A_request_that_cannot_be_read_is_told_where_and_why(string body, string pointer)
    {
        var scene = await Scene.Set(server);

        var answer = Plain(await scene.Owner.Post($"/v1/reviews/{scene.Review}/memos", body));

        Assert.Equal("request-malformed", answer.Expect(400).Problem);
        Assert.Equal(pointer, answer.Json!["pointer"]!.GetValue<string>());
    }

    [Fact]
    public async Task An_unknown_field_is_told_which_fields_there_are()
    {
        var scene = await Scene.Set(server);

        var answer = await scene.Post(
            "memos",
            new
            {
                kind = "method",
                text = "a",
                note = "b",
            }
        );

        Assert.Equal(
            "There is no field 'note' here; the fields are about, decidedAt, decidedBy, kind, phase, text.",
            answer.Expect(400).Json!["title"]!.GetValue<string>()
        );
    }

    [Fact]
    public async Task A_wrong_choice_is_told_the_right_ones()
    {
        var scene = await Scene.Set(server);

        var answer = await scene.Post("memos", new { kind = "gossip", text = "a" });

        Assert.Equal(
            "Send one of 'analytic', 'reflexive', 'method', 'decision'.",
            answer.Expect(400).Json!["title"]!.GetValue<string>()
        );
    }

    [Fact]
    public async Task Missing_fields_are_named()
    {
        var scene = await Scene.Set(server);

        var answer = await scene.Owner.Post($"/v1/reviews/{scene.Review}/memos", "{}");

        Assert.Equal(
            "The fields 'kind', 'text' are missing; send them.",
            answer.Expect(400).Json!["title"]!.GetValue<string>()
        );
    }

    [Fact]
    public async Task Fields_that_break_a_rule_are_pointed_at_as_they_were_sent()
    {
        var scene = await Scene.Set(server);
        var why = new
        {
            rationale = " ",
            operation = "abduce",
            triggeredBy = Array.Empty<object>(),
            alternatives = new { considered = "some", options = new[] { new { course = "Wait.", whyNot = "" } } },
        };
        var statements = new[] { new { text = "", restsOn = Array.Empty<object>() } };

        var answer = Plain(
            await scene.Post(
                "programme-theories",
                new
                {
                    title = "",
                    statements,
                    why,
                }
            )
        );

        Assert.Equal("request-invalid", answer.Expect(400).Problem);
        Assert.Equal(
            ["/statements/0/text", "/title", "/why/alternatives/options/0/whyNot", "/why/rationale"],
            answer.Json!["errors"]!.AsObject().Select(e => e.Key).Order(StringComparer.Ordinal)
        );
        Assert.Contains("'title'", answer.Json["errors"]!["/title"]![0]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bytes_that_are_no_text_are_refused()
    {
        var scene = await Scene.Set(server);

        var answer = await Send(scene, [.. "{\"kind\":\"method\",\"text\":\""u8, 0xFF, .. "\"}"u8], "application/json");

        Assert.Equal("request-malformed", answer.Expect(400).Problem);
    }

    [Theory]
    [InlineData(65)]
    [InlineData(100_000)]
    public async Task Deep_nesting_is_refused(int depth)
    {
        var scene = await Scene.Set(server);

        var answer = Plain(
            await scene.Owner.Post(
                $"/v1/reviews/{scene.Review}/memos",
                $"{new string('[', depth)}{new string(']', depth)}"
            )
        );

        Assert.Equal("request-malformed", answer.Expect(400).Problem);
    }

    [Fact]
    public async Task Too_large_a_request_is_refused()
    {
        var scene = await Scene.Set(server);

        var answer = Plain(await scene.Post("memos", new { kind = "method", text = new string('a', 8 * 1024 * 1024) }));

        Assert.Equal("request-too-large", answer.Expect(413).Problem);
    }

    [Fact]
    public async Task Too_long_a_text_is_refused()
    {
        var scene = await Scene.Set(server);

        var answer = Plain(await scene.Post("memos", new { kind = "method", text = new string('a', 2_000_000) }));

        Assert.Equal("request-invalid", answer.Expect(400).Problem);
        Assert.NotNull(answer.Json!["errors"]!["/text"]);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/xml")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("application/json; charset=iso-8859-1")]
    [InlineData(null)]
    public async Task What_is_not_sent_as_JSON_is_refused(string? contentType)
    {
        var scene = await Scene.Set(server);

        var answer = Plain(await Send(scene, "{}"u8.ToArray(), contentType));

        Assert.Equal("not-json", answer.Expect(415).Problem);
    }

    [Theory]
    [InlineData("/v1/nowhere")]
    [InlineData("/v1/reviews/not-an-id")]
    [InlineData("/v1/reviews/{0}/nowhere")]
    [InlineData("/v1/reviews/{0}/memos/not-an-id")]
    [InlineData("/v1/reviews/{0}/memos/6f9619ff-8b86-d011-b42d-00cf4fc964ff")]
    public async Task Where_nothing_is_says_so(string path)
    {
        var scene = await Scene.Set(server);

        var answer = Plain(
            await scene.Owner.Get(
                string.Format(System.Globalization.CultureInfo.InvariantCulture, path, scene.Review),
                ("Accept", "text/html")
            )
        );

        Assert.Equal("not-found", answer.Expect(404).Problem);
    }

    [Fact]
    public async Task A_method_that_an_address_does_not_take_is_told_so()
    {
        var scene = await Scene.Set(server);
        using var request = new HttpRequestMessage(HttpMethod.Delete, $"/v1/reviews/{scene.Review}/memos");

        var answer = Plain(await scene.Owner.Send(request));

        Assert.Equal("method-not-allowed", answer.Expect(405).Problem);
    }

    [Theory]
    [InlineData("application/json; charset=utf-8")]
    [InlineData("application/json; charset=\"UTF-8\"")]
    public async Task JSON_in_UTF_8_is_taken_however_it_is_said(string contentType)
    {
        var scene = await Scene.Set(server);

        (await Send(scene, "{}"u8.ToArray(), contentType)).Expect(400);
    }

    [Theory]
    [InlineData("limit=abc", "limit")]
    [InlineData("limit=0", "limit")]
    [InlineData("limit=100000", "limit")]
    [InlineData("after=-1", "after")]
    [InlineData("after=99999999999999999999", "after")]
    [InlineData("about=me", "about")]
    public async Task Parameters_have_their_form(string query, string parameter)
    {
        var scene = await Scene.Set(server);

        var answer = Plain(await scene.Owner.Get($"/v1/reviews/{scene.Review}/memos?{query}"));

        Assert.Equal("parameter-invalid", answer.Expect(400).Problem);
        Assert.Equal(parameter, answer.Json!["parameter"]!.GetValue<string>());
    }

    private static async Task<Reply> Send(Scene scene, byte[] body, string? contentType)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/v1/reviews/{scene.Review}/memos")
        {
            Content = new ByteArrayContent(body),
        };
        request.Content.Headers.ContentType = contentType is null ? null : MediaTypeHeaderValue.Parse(contentType);
        return await scene.Owner.Send(request);
    }

    // A problem is a whole one, in the reader's words and not in ours.
    private static Reply Plain(Reply answer)
    {
        Assert.StartsWith("/problems/", answer.Json!["type"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.NotEmpty(answer.Json["title"]!.GetValue<string>());
        Assert.Equal(answer.Status, answer.Json["status"]!.GetValue<int>());
        Assert.DoesNotContain(Telltales, told => answer.Text.Contains(told, StringComparison.Ordinal));
        return answer;
    }
}
