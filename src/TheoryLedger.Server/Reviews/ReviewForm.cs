using TheoryLedger.Server.Pages.Forms;

namespace TheoryLedger.Server.Reviews;

/// <summary>A form that changes what the review as a whole is held to: what it asks, and by which rules.</summary>
public abstract class ReviewForm(Type endpoint) : ChangeForm<ReviewView>(endpoint)
{
    private protected override Guid? Target(FormRoom room) => room.AsOf.Moment.Review;
}
