using System.Globalization;
using System.Text.Json;
using TheoryLedger.Ledger;

namespace TheoryLedger.Server.Http;

/// <summary>Reads query parameters that take an id, one of several choices, a number or a truth.</summary>
public static class Choices
{
    /// <summary>What a parameter that takes a choice is told to take.</summary>
    public static string RuleOf<TChoice>()
        where TChoice : struct, Enum => $"takes one of: {string.Join(", ", Expectation.NamesOf(typeof(TChoice)))}.";

    extension(IQueryCollection query)
    {
        /// <summary>The choice that a parameter names, or none where it is not given; false where there is no such choice.</summary>
        public bool TryChoose<TChoice>(string name, out TChoice? choice)
            where TChoice : struct, Enum
        {
            choice = null;
            if (!query.TryGetValue(name, out var text))
            {
                return true;
            }

            var found = Enum.GetValues<TChoice>()
                .Where(value =>
                    JsonSerializer.SerializeToElement(value, LedgerJson.Options).GetString() == text.ToString()
                )
                .ToList();
            choice = found is [var one] ? one : null;
            return choice is not null;
        }

        /// <summary>The id that a parameter names, or none where it is not given; false where it is no id.</summary>
        public bool TryName(string name, out Guid? id)
        {
            id = null;
            if (!query.TryGetValue(name, out var text))
            {
                return true;
            }

            id = Guid.TryParse(text, out var read) ? read : null;
            return id is not null;
        }

        /// <summary>What a parameter says is so, or none where it is not given; false where it says neither.</summary>
        public bool TryTruth(string name, out bool? truth)
        {
            truth = query[name].ToString() switch
            {
                "true" => true,
                "false" => false,
                _ => null,
            };
            return truth is not null || !query.ContainsKey(name);
        }

        /// <summary>The position that a parameter gives, or the usual one; none where it is no position.</summary>
        public long? PositionOr(string name, long usual) =>
            !query.TryGetValue(name, out var text) ? usual
            : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var position) ? position
            : null;

        /// <summary>The number that a parameter gives, or the usual one; none where it is not among those that make sense.</summary>
        public int? NumberOr(string name, int usual, int largest) =>
            !query.TryGetValue(name, out var text) ? usual
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= 1
            && number <= largest
                ? number
            : null;
    }
}
