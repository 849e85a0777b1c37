using TheoryLedger.Contributors;
using TheoryLedger.Guides;
using TheoryLedger.Ledger;
using TheoryLedger.Participants;
using TheoryLedger.Sources;

namespace TheoryLedger.Tests.Sources;

/// <summary>What stories about sources begin with.</summary>
internal static class Past
{
    public static readonly ParticipantRecruited Recruited = new(
        "P1",
        null,
        new(Analysis: true, QuotationConsent.Verbatim, QuotationAudience.Team),
        null
    );

    public static readonly ConsentChanged Withdrew = new(
        new(Analysis: false, QuotationConsent.None, QuotationAudience.Team),
        "Asked to."
    );

    public static readonly GuideIssued Guide = new("Managers", "What helped?", []);

    public static SourceRegistered Registered(SourceKind kind) =>
        kind.IsSpoken
            ? new(kind, null, "A source", null, [], FoundBy.OwnFieldwork, null, null)
            : new(kind, "A source", null, null, [], FoundBy.HandSearch, null, null);

    public static SourceScreened Screened(
        ContributorId by,
        ScreeningVerdict verdict,
        ScreeningStage stage = ScreeningStage.FullText,
        int? criteria = null
    ) => new(by, stage, verdict, criteria, "As it seemed.");

    public static FieldworkHeld Held(params ParticipantId[] participants) =>
        new(participants, null, null, [], null, null);

    /// <summary>The decision as Ada's, to look at what storing would hide: whom its words concern.</summary>
    public static Decision.Accepted Decide<TState>(IChange<TState> command, Guid target, params LedgerEvent[] past)
        where TState : class, IFold<TState> =>
        (Decision.Accepted)
            command.Decide(
                (TState)Folds.Fold(past),
                new Known(
                    target,
                    new Dictionary<Guid, IState>
                    {
                        [Ledger.Story.Ada.Value] = new Contributor(
                            ContributorKind.Person,
                            HasLeft: false,
                            Account: null
                        ),
                    },
                    new HashSet<Guid>(),
                    Guid.CreateVersion7
                )
            );
}
