using System.Text.Json.Serialization;

namespace TheoryLedger.Withdrawals;

/// <summary>How far a withdrawal goes; each goes further than the one before it.</summary>
public enum WithdrawalScope
{
    /// <summary>Nothing new may rest on what they said; it stays under lock.</summary>
    [JsonStringEnumMemberName("stop-use")]
    StopUse,

    /// <summary>Their own words are erased; what the team made of them stays.</summary>
    [JsonStringEnumMemberName("erase-verbatim")]
    EraseVerbatim,

    /// <summary>All that was said by and about them is erased, and counts for nothing in the synthesis.</summary>
    [JsonStringEnumMemberName("erase-and-exclude")]
    EraseAndExclude,
}

/// <summary>How far a request is followed.</summary>
public enum WithdrawalAnswer
{
    [JsonStringEnumMemberName("granted")]
    Granted,

    /// <summary>Less than was asked for, for the cut-off had passed.</summary>
    [JsonStringEnumMemberName("partly-granted")]
    PartlyGranted,

    [JsonStringEnumMemberName("refused")]
    Refused,
}

/// <summary>On what ground a request is followed or not.</summary>
public enum ErasureBasis
{
    /// <summary>They no longer consent to take part.</summary>
    [JsonStringEnumMemberName("consent-withdrawn")]
    ConsentWithdrawn,

    /// <summary>The law gives them the right.</summary>
    [JsonStringEnumMemberName("right-to-erasure")]
    RightToErasure,

    /// <summary>They object to their data being used.</summary>
    [JsonStringEnumMemberName("objection")]
    Objection,

    /// <summary>It should never have been written here.</summary>
    [JsonStringEnumMemberName("recorded-by-mistake")]
    RecordedByMistake,

    /// <summary>The cut-off that they were told of had passed.</summary>
    [JsonStringEnumMemberName("cut-off-passed")]
    CutOffPassed,

    /// <summary>Erasing it would make the research impossible or seriously impair it.</summary>
    [JsonStringEnumMemberName("research-exemption")]
    ResearchExemption,

    /// <summary>A law or a court demands it.</summary>
    [JsonStringEnumMemberName("legal-duty")]
    LegalDuty,
}
