using TheoryLedger.Server.Tests.Configurations;

namespace TheoryLedger.Server.Tests.Evidence;

/// <summary>A configuration that two pieces of evidence speak for, of which one can be made to fall in any of the ways there are.</summary>
internal sealed record FallingGround(Study Study, Guid Configuration, Guid Mechanism, Guid Source, Func<Task> Fall)
{
    public const string Staying = "Partners came back although it had gone wrong before.";
    private const string Falling = "They told each other early what went wrong.";

    /// <summary>The piece that falls.</summary>
    public required Guid Evidence { get; init; }

    /// <summary>The piece that stays.</summary>
    public required Guid Other { get; init; }

    public static async Task<FallingGround> Of(ServerFixture server, string how, bool isReplaced = false)
    {
        var study = await Study.Begin(server);
        var scene = study.Scene;
        var (falling, speaker) =
            how == "withdrawn" ? await study.Spoken(Falling) : (await study.Excerpt(Falling), (Reply?)null);
        var code = await Codings.ReadingScene.Code(scene, "Trust");
        var coding = await scene.Do("codings", Codings.ReadingScene.Coding(falling, code.Id));
        var mechanism = await study.Construct("Trust");
        var configuration = (
            await study.Propose(
                "Trust and risk",
                Study.Element("m", "Mechanism", "Partners trust", mechanism),
                Study.Element("o", "Outcome", "Risk is taken")
            )
        ).Id;
        var evidence = await scene.Do(
            $"configurations/{configuration}/evidence",
            new
            {
                excerptId = falling,
                stance = "supports",
                reason = "It says so.",
                codings = new[] { coding.Id },
            }
        );
        var other = await study.Link(configuration, await study.Excerpt(Staying), "supports");
        var source = (await scene.Read($"excerpts/{falling}")).Id("sourceId");
        return new(study, configuration, mechanism, source, Fall) { Evidence = evidence.Id, Other = other.Id };

        Task Fall() =>
            how switch
            {
                "excluded" => ExcludeAsync(scene, source),
                "withdrawn" => scene.Do(
                    $"participants/{speaker!.Id}/consent",
                    new { consent = Study.Consent(analysis: false), reason = "Asked to." },
                    speaker.Version
                ),
                _ => TakeBackAsync(scene, coding, isReplaced ? code.Id : null),
            };
    }

    private static async Task ExcludeAsync(Scene scene, Guid source)
    {
        var version = (long)(await scene.Read($"sources/{source}"))["version"]!;
        await scene.Do($"sources/{source}/exclusion", new { reason = "It was made up." }, version);
    }

    // What takes the place of a reading is taken back too.
    private static async Task TakeBackAsync(Scene scene, Reply coding, Guid? anew)
    {
        if (anew is { } code)
        {
            var other = new
            {
                codeId = code,
                interpretation = "They are open with each other.",
                explicitness = "inferred",
                certainty = "probable",
                round = "after-discussion",
                reason = "We talked it over.",
            };
            await scene.Do($"codings/{coding.Id}/replacement", other, coding.Version);
            var by = (await scene.Read($"codings/{coding.Id}")).Id("replacedBy");
            await scene.Do($"codings/{by}/withdrawal", new { reason = "I misread it." }, version: 1);
            return;
        }

        await scene.Do($"codings/{coding.Id}/withdrawal", new { reason = "I misread it." }, coding.Version);
    }
}
