using TheoryLedger.Server.Pages.Forms;

namespace TheoryLedger.Server.Assessments;

/// <summary>What can be assessed: one version of a theory or of a configuration.</summary>
internal static class AssessmentForms
{
    public static async Task<FormField> OfAsync(this FormRoom room)
    {
        var things = await room.WordedAsync();
        var asked = things.FirstOrDefault(thing =>
            thing.Value.StartsWith($"{room.Asked.On},", StringComparison.Ordinal)
        );
        return new("of/id,of/version", "What is judged, as it is worded now", FormFieldKind.Choice)
        {
            IsNeeded = true,
            Choices = things,
            Value = asked is null ? null : Ledger.Words.Of(asked.Value),
        };
    }
}
