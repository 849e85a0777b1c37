namespace TheoryLedger.Server.Pages;

/// <summary>Said where a moment is asked for that is none of the review's: all around it is the review as it stands now.</summary>
public sealed record MomentAgain;
