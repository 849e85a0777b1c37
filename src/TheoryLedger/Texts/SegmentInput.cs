using TheoryLedger.Ledger;
using TheoryLedger.Participants;

namespace TheoryLedger.Texts;

/// <summary>One turn of a transcript, or one part of another text, as it is handed in.</summary>
/// <param name="Text">Exactly what is said, with its line breaks: turns are joined without anything between them.</param>
/// <param name="Speaker">The participant who speaks; none for the interviewer and for printed text.</param>
public sealed record SegmentInput(Words Text, ParticipantId? Speaker = null);
