using System.Text;

namespace TheoryLedger.Server.Integrity.Drilling;

/// <summary>What is done to a review as a whole, or to its whole log.</summary>
internal static class AttacksOnTheWhole
{
    public static IReadOnlyList<Attack> All { get; } =
    [
        new Attack("an old backup is put back", Watch.Live, Watch.Auditor, Watch.Witness, Watch.Guard)
        {
            On = Beginning.Early,
        },
        Attack.Sql("the whole review is deleted", "delete from ledger.review_head", Watch.Guard),
        new Attack("the log is emptied, to be signed anew as a later one", Watch.Live, Watch.Guard)
        {
            DoAsync = EmptyLogAsync,
        },
    ];

    // A later log begins from the checkpoint that was signed last; this one says so, and nobody announced it.
    private static Task EmptyLogAsync(Scene scene, CancellationToken token)
    {
        var signed = Encoding.UTF8.GetString(scene.Review.Folder.Of(scene.Review.Review).ReadCheckpoint()!);
        return scene.Review.TamperAsync(
            $"""
            update ledger.log_epoch set follows = '{signed}', origin = origin || '/2-00000000';
            delete from ledger.log_signature; delete from ledger.log_checkpoint;
            delete from ledger.log_node; delete from ledger.log_leaf
            """,
            token
        );
    }
}
