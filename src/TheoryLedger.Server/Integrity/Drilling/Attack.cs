using TheoryLedger.Server.Integrity.Outside;

namespace TheoryLedger.Server.Integrity.Drilling;

/// <summary>Something that somebody does to a review.</summary>
/// <param name="Name">What is done, as the table tells it.</param>
/// <param name="By">Who must notice, each by themselves.</param>
internal sealed record Attack(string Name, params IReadOnlyList<Watch> By)
{
    /// <summary>Nothing is done, and nobody must find anything.</summary>
    public static Attack None { get; } = new("nothing is done", Watch.All);

    /// <summary>What it is done to.</summary>
    public Beginning On { get; init; } = Beginning.Sealed;

    /// <summary>Does it.</summary>
    public Func<Scene, CancellationToken, Task> DoAsync { get; init; } = (_, _) => Task.CompletedTask;

    /// <summary>What is changed in a bundle on its way; none if nothing is.</summary>
    public BundleEdit? InBundle { get; init; }

    /// <summary>One statement by the owner of the database.</summary>
    public static Attack Sql(string name, string sql, params IReadOnlyList<Watch> by) =>
        new(name, by) { DoAsync = (scene, token) => scene.Review.TamperAsync(scene.Fill(sql), token) };

    /// <summary>The same before anything is sealed; then it is sealed as if nothing had happened.</summary>
    public static Attack BeforeSeal(string name, string sql, params IReadOnlyList<Watch> by) =>
        Resealed(name, sql, by, (scene, thief) => scene.Review.Folder = thief);

    /// <summary>Another history is written from the beginning, and signed with the key that was stolen.</summary>
    public static Attack Forked(string name, string sql, params IReadOnlyList<Watch> by) =>
        Resealed(name, sql, by, (_, _) => { });

    /// <summary>Another history is written from the beginning, by somebody who has all but the key.</summary>
    public static Attack Rewritten(string name, string sql, params IReadOnlyList<Watch> by) =>
        Resealed(name, sql, by, (_, _) => { }, isStranger: true);

    private static Attack Resealed(
        string name,
        string sql,
        IReadOnlyList<Watch> by,
        Action<Scene, LogFolder> then,
        bool isStranger = false
    ) =>
        new(name, by)
        {
            On = Beginning.Recorded,
            DoAsync = async (scene, token) =>
            {
                var (review, known) = (scene.Review, scene.Review.Folder);
                await review.TamperAsync(scene.Fill(sql), token);
                review.Folder = isStranger
                    ? scene.Folders.StrangerTo(known, review.Review)
                    : scene.Folders.ThiefOf(known, review.Review);
                await review.SealAsync(token);
                (review.Folder, var forger) = (known, review.Folder);
                then(scene, forger);
            },
        };
}

/// <summary>In which state a review is when something is done to it.</summary>
internal enum Beginning
{
    /// <summary>All of it is sealed.</summary>
    Sealed,

    /// <summary>Nothing of it is sealed yet.</summary>
    Recorded,

    /// <summary>As a backup holds it that was made before the last events.</summary>
    Early,
}

/// <summary>Where something is done, and to what.</summary>
/// <param name="Review">The review.</param>
/// <param name="Held">What people outside hold of it.</param>
/// <param name="Folders">Where keys can be found, or made.</param>
/// <param name="Last">Its last position.</param>
internal sealed record Scene(DrillReview Review, DrillEvidence Held, DrillFolder Folders, long Last)
{
    /// <summary>A statement about an event in the middle, another, and the last.</summary>
    public string Fill(string sql) =>
        sql.Replace("{middle}", $"{Last / 2}", StringComparison.Ordinal)
            .Replace("{other}", $"{(Last / 2) + 3}", StringComparison.Ordinal)
            .Replace("{last}", $"{Last}", StringComparison.Ordinal);
}
