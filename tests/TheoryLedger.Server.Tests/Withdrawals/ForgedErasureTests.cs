using TheoryLedger.Server.Protection;
using TheoryLedger.Server.Tests.Integrity;

namespace TheoryLedger.Server.Tests.Withdrawals;

/// <summary>Rows that say that something was erased destroy keys only where what was recorded before them authorised it.</summary>
public sealed class ForgedErasureTests(ServerFixture server) : IDisposable
{
    private const string Decided = "withdrawal-decided.v1";
    private const string Approved = "erasure-approved.v1";

    private static readonly Guid One = Guid.CreateVersion7();
    private static readonly Guid Two = Guid.CreateVersion7();
    private static readonly Guid Request = Guid.CreateVersion7();
    private static readonly Guid Subject = Guid.CreateVersion7();

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("theoryledger-keys-");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string, string[]> Histories =>
        new()
        {
            { "authorised", [Decision("granted"), Approval(One), Approval(Two)] },
            { "nothing", [] },
            { "nothing", [Approval(One), Approval(Two)] },
            { "nothing", [Decision("refused"), Approval(One), Approval(Two)] },
            { "nothing", [Decision("granted"), Decision("refused"), Approval(One), Approval(Two)] },
            { "nothing", [Decision("granted"), Approval(One)] },
            { "nothing", [Decision("granted"), Approval(One), Approval(One)] },
            { "nothing", [Decision("granted"), Approval(One), Approval(Guid.CreateVersion7())] },
            { "nothing", [Decision("granted"), Approval(One), Approval(Two, by: One)] },
        };

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [MemberData(nameof(Histories))]
    public async Task Keys_are_destroyed_only_by_what_was_authorised(string by, string[] before)
    {
        await using var log = await ScratchLog.With(server, events: 20);
        var keys = new KeyRing(_folder.FullName);
        keys.Mint(ScratchLog.Review, Subject);
        await log.Tamper(string.Join(";\n", before.Append(Erasure()).Select((row, at) => Placed(row, at + 1))));

        await UpkeepOf.Keys(server, log.Database, keys).FenceAsync(Token);

        Assert.Equal(by is "authorised", keys.Find(ScratchLog.Review, Subject) is null);
        Assert.Equal(by is "authorised" ? 1 : 0, keys.Fences.Count);
    }

    [Fact]
    public async Task One_without_a_place_in_the_review_destroys_nothing()
    {
        await using var log = await ScratchLog.With(server, events: 20);
        var keys = new KeyRing(_folder.FullName);
        keys.Mint(ScratchLog.Review, Subject);
        await log.Tamper(
            $"{Placed(Decision("granted"), 1)};{Placed(Approval(One), 2)};{Placed(Approval(Two), 3)};{Placed(Erasure(), 4)};delete from ledger.entry where position = 24"
        );

        await UpkeepOf.Keys(server, log.Database, keys).FenceAsync(Token);

        Assert.NotNull(keys.Find(ScratchLog.Review, Subject));
        Assert.Empty(keys.Fences);
    }

    [Fact]
    public async Task What_cannot_be_read_is_in_the_way_of_nothing_else()
    {
        await using var log = await ScratchLog.With(server, events: 20);
        var keys = new KeyRing(_folder.FullName);
        var at = DateTimeOffset.UnixEpoch;
        keys.Raise(new Fence(ScratchLog.Review, Request, One, at, "consent-withdrawn", [Subject], []));
        await log.Tamper(Placed(Row("nonsense.v1", One, "{}"), 1));

        // It is told in the log, and tried again; whoever serves goes on.
        await UpkeepOf.Keys(server, log.Database, keys).FinishAsync(Token);

        Assert.True(keys.Fences.Count == 1);
    }

    private static string Decision(string answer) => Row(Decided, One, $$"""{"answer": "{{answer}}"}""");

    private static string Approval(Guid approver, Guid? by = null) =>
        Row(Approved, by ?? approver, $$"""{"approver": "{{approver}}"}""");

    private static string Erasure() =>
        Row(
            "content-erased.v1",
            One,
            $$"""
            {"scope": "erase-and-exclude", "basis": "consent-withdrawn", "approvers": ["{{One}}", "{{Two}}"],
             "fields": [], "subjects": ["{{Subject}}"]}
            """
        );

    private static string Row(string type, Guid by, string payload) => $"'{type}', 'agent/{by:N}', '{payload}'";

    // After the twenty that are there.
    private static string Placed(string row, int at)
    {
        var (id, position) = (Guid.CreateVersion7(), 20 + at);
        return $$"""
            insert into ledger_events.mt_events
                (seq_id, id, stream_id, version, timestamp, tenant_id, mt_dotnet_type, headers, type, user_name, data)
            values ({{1000000
                + at}}, '{{id}}', '{{Request}}', {{at}}, now(), '{{ScratchLog.Review}}', '', '{}', {{row}});
            insert into ledger.entry (review, position, event_id, stream, version, recorded_at)
            values ('{{ScratchLog.Review}}', {{position}}, '{{id}}', '{{Request}}', {{at}}, now())
            """;
    }
}
