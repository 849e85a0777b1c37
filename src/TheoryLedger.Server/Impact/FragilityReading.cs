using TheoryLedger.Impact;

namespace TheoryLedger.Server.Impact;

/// <summary>How little it would take to leave mechanisms and configurations unsupported, and what was never put to the test.</summary>
/// <param name="Items">Every mechanism and configuration that is worked on, in the order in which they began.</param>
/// <param name="Lists">Those that one thing alone holds up, and those that were never tested, by id.</param>
/// <param name="NotRecorded">Lists that are empty because nothing is known: the review was reconstructed from publications, which tell of no such test, or not what each thing rested on.</param>
/// <param name="Position">The position of the review at which this holds.</param>
public sealed record FragilityReading(
    IReadOnlyList<FragileThing> Items,
    FragileLists Lists,
    IReadOnlyList<FragileListName> NotRecorded,
    long Position
);

/// <summary>A mechanism or configuration, what holds it up, and the least whose loss would leave it unsupported.</summary>
/// <param name="Id">Of the construct or configuration.</param>
/// <param name="Concept">Which of the two, as it is called in addresses.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Support">How far it is supported now.</param>
/// <param name="Breadth">What it is held up by, counted.</param>
/// <param name="Sources">The fewest sources; none where nothing holds it up.</param>
/// <param name="Coders">The fewest readers; none where it is not known who read some of it.</param>
/// <param name="Participants">The fewest participants who might withdraw; none where some of it is nobody's words.</param>
public sealed record FragileThing(
    Guid Id,
    string Concept,
    string Name,
    Support Support,
    FoundOn Breadth,
    SmallestLoss? Sources,
    SmallestLoss? Coders,
    SmallestLoss? Participants
);

/// <summary>The evidence that holds something up, counted.</summary>
/// <param name="Evidence">Pieces of evidence and excerpts that it was made from.</param>
/// <param name="Sources">Distinct sources.</param>
/// <param name="Coders">Distinct readers: whoever coded what evidence rests on, or put words forward that it names no coding of; and whoever named something straight from an excerpt.</param>
/// <param name="Participants">Distinct people who speak in it.</param>
/// <param name="AuthorTeams">Distinct first authors, as the citations name them.</param>
/// <param name="WithoutAuthor">Sources whose author is not known, such as interviews.</param>
/// <param name="Countries">Distinct countries of the sources.</param>
/// <param name="WithoutCountry">Sources of which no country was extracted.</param>
public sealed record FoundOn(
    int Evidence,
    int Sources,
    int Coders,
    int Participants,
    int AuthorTeams,
    int WithoutAuthor,
    int Countries,
    int WithoutCountry
);

/// <summary>What hangs by one thread, and what was never tested. What nothing holds up is in no list but the first and the last three.</summary>
public sealed record FragileLists
{
    /// <summary>No evidence holds it up.</summary>
    public required IReadOnlyList<Guid> Unsupported { get; init; }

    /// <summary>All of it stands in one source.</summary>
    public required IReadOnlyList<Guid> SingleSource { get; init; }

    /// <summary>One person read all of it.</summary>
    public required IReadOnlyList<Guid> SingleCoder { get; init; }

    /// <summary>One participant said all of it.</summary>
    public required IReadOnlyList<Guid> SingleParticipant { get; init; }

    /// <summary>All its sources have an author, and the first is the same.</summary>
    public required IReadOnlyList<Guid> SingleAuthorTeam { get; init; }

    /// <summary>Of all its sources a country was extracted, and it is the same one.</summary>
    public required IReadOnlyList<Guid> SingleCountry { get; init; }

    /// <summary>It has links, or as a mechanism stands in some, and each is inferred, none stated in the data.</summary>
    public required IReadOnlyList<Guid> InferredOnly { get; init; }

    /// <summary>Nothing was ever put forward against it, and nobody looked for a negative case.</summary>
    public required IReadOnlyList<Guid> NeverContradicted { get; init; }

    /// <summary>
    /// Neither it nor a configuration it is part of nor a theory that rests on it was ever put to anybody, in fieldwork or a consultation;
    /// programme theories among them.
    /// </summary>
    public required IReadOnlyList<Guid> NeverTested { get; init; }
}
