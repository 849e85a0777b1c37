namespace TheoryLedger.Server.Lineage;

/// <summary>Which end of a pointer lies towards evidence.</summary>
public enum Course
{
    /// <summary>What is pointed at: the pointing thing rests on it, was made from it or came after it.</summary>
    TargetIsUp,

    /// <summary>What points: it went into what it points at.</summary>
    SourceIsUp,

    /// <summary>Neither: they stand beside each other, and nobody is led from one to the other.</summary>
    Beside,
}

/// <summary>Which way every kind of pointer leads, up towards evidence or down towards theory and guidance, and how it reads.</summary>
/// <remarks>Kinds are followed in this order, so that words come before sources, theory before remarks, and people last.</remarks>
public static class Courses
{
    private static readonly (string Kind, Course Course, string Says)[] Table =
    [
        // Evidence: who reads an excerpt makes a coding; codings gather under codes; evidence judges configurations.
        ("excerpt", Course.TargetIsUp, "draws on"),
        ("once-excerpt", Course.TargetIsUp, "once drew on"),
        ("coding", Course.TargetIsUp, "counts on"),
        ("judges", Course.SourceIsUp, "judges"),
        ("once-judged", Course.Beside, "once judged"),
        ("code", Course.SourceIsUp, "falls under"),
        ("once-code", Course.Beside, "once fell under"),
        // Theory: codes stand for constructs, of which configurations are made, on which theories and guidance rest.
        ("rests-on", Course.TargetIsUp, "rests on"),
        ("origin", Course.TargetIsUp, "was made from"),
        ("triggered-by", Course.TargetIsUp, "was prompted by"),
        ("tied-to", Course.SourceIsUp, "stands for"),
        ("stands-as", Course.TargetIsUp, "is made of"),
        ("ripple", Course.SourceIsUp, "leads on to"),
        ("reconciled-by", Course.SourceIsUp, "was reconciled by a revision of"),
        ("negative-case", Course.TargetIsUp, "was put to the test of"),
        ("shown-by", Course.TargetIsUp, "is shown by"),
        ("candidate", Course.TargetIsUp, "took up"),
        ("absorbed-into", Course.SourceIsUp, "was taken into"),
        ("substantive-theory", Course.TargetIsUp, "was lifted with"),
        // What became of what: the earlier lies up.
        ("merged-into", Course.SourceIsUp, "was merged into"),
        ("absorbed", Course.TargetIsUp, "took in"),
        ("split-into", Course.SourceIsUp, "was split into"),
        ("split-from", Course.TargetIsUp, "was split from"),
        ("superseded-by", Course.SourceIsUp, "was superseded by"),
        ("supersedes", Course.TargetIsUp, "supersedes"),
        ("replaces", Course.TargetIsUp, "replaces"),
        ("replaced-by", Course.SourceIsUp, "was replaced by"),
        ("parent", Course.SourceIsUp, "belongs to"),
        // What was said of something, and what that led to.
        ("recorded-as", Course.SourceIsUp, "was recorded as"),
        ("revision", Course.SourceIsUp, "led to a revision of"),
        ("changes", Course.SourceIsUp, "led to a change of"),
        ("put", Course.TargetIsUp, "was held about"),
        ("about", Course.TargetIsUp, "is about"),
        ("concerns", Course.TargetIsUp, "concerns"),
        ("on", Course.TargetIsUp, "asks about"),
        ("withdrawal-of", Course.Beside, "is a withdrawal of"),
        ("shown-of", Course.Beside, "was shown words of"),
        ("of", Course.TargetIsUp, "is a judgement of"),
        ("last-changed-by", Course.TargetIsUp, "found the last change in"),
        ("item", Course.TargetIsUp, "takes in"),
        ("dimension", Course.TargetIsUp, "lies on"),
        // Where words stand, and who spoke them.
        ("text", Course.TargetIsUp, "stands in"),
        ("once-text", Course.TargetIsUp, "once stood in"),
        ("source", Course.TargetIsUp, "comes from"),
        ("speaker", Course.TargetIsUp, "was spoken by"),
        ("participant", Course.TargetIsUp, "was held with"),
        ("guide", Course.TargetIsUp, "followed"),
        // What was looked for or judged in the light of a theory is no evidence of it yet.
        ("tests", Course.Beside, "puts to the test"),
        ("looked-for", Course.Beside, "was searched for"),
        ("appraised-for", Course.Beside, "was appraised for"),
        ("kin", Course.Beside, "is kin to"),
        ("included-in", Course.Beside, "was included in"),
        // People.
        ("coder", Course.TargetIsUp, "was read by"),
        ("decided-by", Course.TargetIsUp, "was decided by"),
        ("disputer", Course.TargetIsUp, "was disputed by"),
        ("reader", Course.TargetIsUp, "was read by"),
        ("assessor", Course.TargetIsUp, "was appraised by"),
        ("reviewer", Course.TargetIsUp, "was screened by"),
        ("attendee", Course.TargetIsUp, "was attended by"),
    ];

    private static readonly HashSet<string> AtPeople = new(StringComparer.Ordinal)
    {
        "coder",
        "decided-by",
        "disputer",
        "reader",
        "assessor",
        "reviewer",
        "attendee",
    };

    private static readonly Dictionary<string, (Course Course, string Says)> Known = Table.ToDictionary(
        row => row.Kind,
        row => (row.Course, row.Says)
    );

    private static readonly Dictionary<string, int> Ranks = Table
        .Select((row, rank) => (row.Kind, rank))
        .ToDictionary(r => r.Kind, r => r.rank);

    /// <summary>Every kind there is, in the order in which they are followed.</summary>
    public static IReadOnlyList<string> Kinds { get; } = [.. Table.Select(row => row.Kind)];

    /// <summary>The kinds that lead to anything but people of the team.</summary>
    public static IReadOnlyList<string> Impersonal { get; } = [.. Kinds.Where(kind => !AtPeople.Contains(kind))];

    /// <summary>How early a kind is followed: what says more comes before what says less.</summary>
    public static int RankOf(string kind) => Ranks[kind];

    public static Course Of(string kind) => Known[kind].Course;

    /// <summary>What a pointer says of the thing that points, followed by what it points at.</summary>
    public static string SayingOf(string kind) => Known[kind].Says;

    /// <summary>Those of some kinds that lead one way when they are followed as they point.</summary>
    public static string[] Along(Side side, IEnumerable<string> kinds) =>
        Leading(side == Side.Up ? Course.TargetIsUp : Course.SourceIsUp, kinds);

    /// <summary>Those of some kinds that lead one way when they are followed backwards.</summary>
    public static string[] Against(Side side, IEnumerable<string> kinds) =>
        Leading(side == Side.Up ? Course.SourceIsUp : Course.TargetIsUp, kinds);

    private static string[] Leading(Course course, IEnumerable<string> kinds) =>
        [.. kinds.Where(kind => Of(kind) == course)];
}

/// <summary>One of the two ways to go.</summary>
public enum Side
{
    Up,
    Down,
}
