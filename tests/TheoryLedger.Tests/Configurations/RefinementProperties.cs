using System.Text.Json;
using CsCheck;
using TheoryLedger.Configurations;
using TheoryLedger.Ledger;
using static TheoryLedger.Tests.Configurations.Examples;
using static TheoryLedger.Tests.Ledger.Story;

namespace TheoryLedger.Tests.Configurations;

public sealed class RefinementProperties
{
    /// <summary>Each row of dice throws one refinement: whom to keep, what to reword, what to add and link.</summary>
    private static readonly Gen<int[][]> Throws = Gen.Int[0, 59].Array[4, 8].Array[1, 12];

    [Fact]
    public void Versions_count_from_one() =>
        Throws.Sample(throws =>
            Assert.Equal(Enumerable.Range(1, History(throws).Count), History(throws).Select(VersionOf))
        );

    [Fact]
    public void What_continues_keeps_its_id_and_what_is_new_gets_one_of_its_own() =>
        Throws.Sample(throws =>
        {
            var forms = History(throws).Select(FormOf).ToList();
            var seen = forms[0].Elements.Select(e => e.Id).ToHashSet();
            foreach (var (before, after) in forms.Zip(forms.Skip(1)))
            {
                var continuing = after.Elements.Where(e => e.Wording.StartsWith("kept", StringComparison.Ordinal));
                Assert.All(continuing, e => Assert.NotNull(before.Find(e.Id)));
                var fresh = after.Elements.Where(e => e.Wording.StartsWith("new", StringComparison.Ordinal));
                // What was there already in the same words is not new.
                Assert.All(fresh, e => Assert.True(seen.Add(e.Id) || before.Elements.Contains(e)));
            }
        });

    [Fact]
    public void A_history_that_was_stored_and_read_folds_to_the_same() =>
        Throws.Sample(throws =>
        {
            var history = History(throws);
            Assert.Equal(Told(Folds.Fold(history)), Told(Folds.Fold(history.Select(StoredAndRead))));
        });

    private static List<ConfigurationEvent> History(int[][] throws)
    {
        List<ConfigurationEvent> history = [Proposed];
        var minted = 1000;
        foreach (var dice in throws)
        {
            var state = (Configuration)Folds.Fold(history);
            var known = new Known(Target, new Dictionary<Guid, IState>(), new HashSet<Guid>(), () => Id(++minted));
            if (
                new RefineConfiguration(Thrown(state.Form, dice), Prompted).Decide(state, known)
                is Decision.Accepted accepted
            )
            {
                history.AddRange(accepted.Facts.Select(f => (ConfigurationEvent)f.Event));
            }
        }

        return history;
    }

    private static FormInput Thrown(ConfigurationForm present, int[] dice)
    {
        var kept = present
            .Elements.Where((_, i) => dice[i % dice.Length] % 3 > 0)
            .Select((e, i) => new ElementInput($"k{i}", e.Role, $"kept {dice[0]}", e.Construct, e.Direction, e.Id));
        var added = dice.Take(dice[1] % 3)
            .Select((d, i) => new ElementInput($"n{i}", (ElementRole)(d % 7), $"new {d}"));
        ElementInput[] elements = [.. kept, .. added];
        // One row in three or so links what may be one and the same element, or nothing: such are refused.
        LinkInput[] links =
            elements.Length < 2 || dice[2] % 2 == 0
                ? []
                : [new(elements[dice[3] % elements.Length].Key, elements[dice[0] % elements.Length].Key)];
        return new FormInput(elements, links);
    }

    private static int VersionOf(ConfigurationEvent e) => e is ConfigurationRefined refined ? refined.Version : 1;

    private static ConfigurationForm FormOf(ConfigurationEvent e) =>
        e is ConfigurationRefined refined ? refined.Form : Form;

    private static LedgerEvent StoredAndRead(LedgerEvent e)
    {
        var stored = JsonSerializer.Serialize(e, e.GetType(), LedgerJson.Options);
        return (LedgerEvent)JsonSerializer.Deserialize(stored, e.GetType(), LedgerJson.Options)!;
    }

    private static string Told(IState state) => JsonSerializer.Serialize(state, state.GetType(), LedgerJson.Options);
}
