namespace TheoryLedger.Server.Protection;

/// <summary>Under whose keys somebody's words lie: their own, and those of the conversations that they took part in.</summary>
internal static class WordsOf
{
    /// <summary>SQL of an array of them.</summary>
    /// <param name="review">SQL of the review.</param>
    /// <param name="person">SQL of the participant.</param>
    public static string Person(string review, string person) =>
        $"""
            (array[{person}::uuid] || array(
                select c.thing from ledger.concern c
                join ledger.concern d on d.review = c.review and d.thing = c.thing and d.person = c.thing
                where c.review = {review} and c.person = {person}))
            """;
}
