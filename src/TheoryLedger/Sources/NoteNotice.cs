using TheoryLedger.Ledger;

namespace TheoryLedger.Sources;

/// <summary>Notes that a source was retracted or corrected, or that a concern about it was published.</summary>
/// <param name="Kind">What was published about it.</param>
/// <param name="Notice">Where the notice stands.</param>
/// <param name="NoticedOn">The notice's own date.</param>
public sealed record NoteNotice(NoticeKind Kind, string Notice, EffectiveTime NoticedOn) : Command, IChange<Source>
{
    public override EffectiveTime? Happened => NoticedOn;

    // A paper is retracted when it is, however long the review has been done.
    public override bool BelongsToNoPhase => true;

    public Decision Decide(Source state, Known known) =>
        state switch
        {
            { IsFieldwork: true } => SourceRefusals.NoticeOfFieldwork,
            _ when state.Notices.Any(n => (n.Kind, n.Notice) == (Kind, Notice)) => SourceRefusals.NoticeSeen,
            _ => new NoticeSeen(Kind, Notice, NoticedOn),
        };
}
