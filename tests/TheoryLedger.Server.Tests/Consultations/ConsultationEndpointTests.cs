namespace TheoryLedger.Server.Tests.Consultations;

public sealed class ConsultationEndpointTests(ServerFixture server)
{
    [Fact]
    public async Task Theory_is_put_to_stakeholders()
    {
        var scene = await Scene.Set(server);
        var theory = await Theory(scene);
        var put = new[] { new { id = theory.Id, version = 1 } };
        var questions = "Does this ring true?";
        var held = await scene.Do(
            "consultations",
            new
            {
                group = "Managers",
                attendance = 12,
                put,
                questions,
            }
        );

        var read = await scene.Read($"consultations/{held.Id}");
        Assert.Equal(("Managers", 12), (read["group"]!.GetValue<string>(), read["attendance"]!.GetValue<int>()));
        Assert.Equal(questions, read["questions"]!.GetValue<string>());
        Assert.Equal("Collaboration", read["put"]![0]!["name"]!.GetValue<string>());

        var consulted = (await scene.Read($"programme-theories/{theory.Id}"))["consultations"]![0]!;
        Assert.Equal("Managers", consulted["group"]!.GetValue<string>());
        Assert.Equal(1, consulted["versions"]![0]!.GetValue<int>());
        var listed = await scene.Read($"consultations?put={theory.Id}");
        Assert.Equal(held.Id, Assert.Single(listed["items"]!.AsArray())!["id"]!.GetValue<Guid>());
    }

    [Fact]
    public async Task Advice_is_given_and_answered_and_answered_otherwise()
    {
        var scene = await Scene.Set(server);
        var theory = await Theory(scene);
        var (before, revision) = (
            new { id = theory.Id, version = 1 },
            new { id = (await Theory(scene)).Id, version = 1 }
        );
        var held = await scene.Do("consultations", new { group = "Managers", put = Array.Empty<object>() });
        var at = $"consultations/{held.Id}";
        var given = await scene.Do($"{at}/advice", new { advice = "Say who.", about = new[] { before } }, held.Version);
        var adviceId = (await scene.Read(at))["advice"]![0]!["id"]!.GetValue<Guid>();
        var no = new
        {
            adviceId,
            response = "declined",
            reason = "It says so.",
        };
        var declined = await scene.Do($"{at}/answers", no, given.Version);
        var yes = new
        {
            adviceId,
            response = "accepted",
            reason = "On reflection.",
            revision,
        };
        await scene.Do($"{at}/answers", yes, declined.Version);

        var advice = (await scene.Read(at))["advice"]![0]!;
        Assert.Equal("Say who.", advice["advice"]!.GetValue<string>());
        Assert.Equal("Collaboration", advice["about"]![0]!["name"]!.GetValue<string>());
        Assert.Equal(
            ["declined It says so.", "accepted On reflection."],
            advice["answers"]!.AsArray().Select(a => $"{a!["response"]} {a["reason"]}")
        );
        Assert.Equal(revision.id, advice["answers"]![1]!["revision"]!["id"]!.GetValue<Guid>());
    }

    [Fact]
    public async Task Advice_that_changed_something_was_not_declined()
    {
        var scene = await Scene.Set(server);
        var theory = await Theory(scene);
        var held = await scene.Do("consultations", new { group = "Managers", put = Array.Empty<object>() });
        var advised = await scene.Do($"consultations/{held.Id}/advice", new { advice = "Say who." }, held.Version);
        var advice = (await scene.Read($"consultations/{held.Id}"))["advice"]![0]!["id"]!.GetValue<Guid>();

        var answer = await scene.Post(
            $"consultations/{held.Id}/answers",
            new
            {
                adviceId = advice,
                response = "declined",
                reason = "No.",
                revision = new { id = theory.Id, version = 1 },
            },
            advised.Version
        );

        Assert.Equal("advice-declined-with-revision", answer.Expect(409).Problem);
    }

    [Fact]
    public async Task A_consultation_says_whom()
    {
        var scene = await Scene.Set(server);

        var held = await scene.Post(
            "consultations",
            new
            {
                group = " ",
                attendance = -1,
                put = Array.Empty<object>(),
            }
        );

        Assert.Equal(["/group", "/attendance"], held.Expect(400).Json!["errors"]!.AsObject().Select(e => e.Key));
    }

    private static Task<Reply> Theory(Scene scene) =>
        scene.Do(
            "programme-theories",
            new
            {
                title = "Collaboration",
                statements = new[]
                {
                    new
                    {
                        text = "Trust helps.",
                        restsOn = Array.Empty<object>(),
                        basis = "conjecture",
                    },
                },
                why = Scene.Why,
            }
        );
}
