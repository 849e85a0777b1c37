namespace TheoryLedger.Server.Home;

/// <summary>The field's words, and ours, in a sentence each.</summary>
internal static class Glossary
{
    public static IReadOnlyList<(string Heading, IReadOnlyList<(string Word, string Meaning)> Words)> Parts { get; } =
    [
        (
            "Of realist reviews",
            [
                ("context", "Conditions that trigger or modify a mechanism; the backdrop of a programme."),
                (
                    "mechanism",
                    "What produces outcomes but is hidden: how people respond to the resources that they are offered. A construct that stands in such a role."
                ),
                ("mechanism resource", "The part of a mechanism that is offered: time, money, an invitation, a rule."),
                ("mechanism reasoning", "The part of a mechanism that is a response: a thought, a feeling, a choice."),
                ("outcome", "What comes of it, intended or not, visible or not."),
                (
                    "configuration",
                    "Context, mechanism and outcome, with intervention and actors where they matter, as one causal unit. A partial one says which roles are missing."
                ),
                (
                    "construct",
                    "A named idea of the theory, such as trust. Its role belongs to its place in a configuration: the same construct may be an outcome here and a mechanism there."
                ),
                ("programme theory", "Statements that explain how and why a programme produces its outcomes."),
                (
                    "middle range",
                    "Of a theory that explains what happens across a family of programmes, and not in one alone."
                ),
                ("demi-regularity", "A pattern that recurs more often than not."),
                ("inferred", "Of a link or reading that the team concluded, and that the data do not state."),
                (
                    "open",
                    "Of a configuration: still worked on, and not parked, merged, replaced or given up. Of a finding or an answer: nothing has settled it yet."
                ),
                ("rival", "Another explanation of the same outcome."),
                (
                    "negative case",
                    "A case that would speak against a configuration. What was looked for and not found counts too."
                ),
                ("ripple", "The outcome of one configuration becomes the context or mechanism of another."),
            ]
        ),
        (
            "Of reasoning",
            [
                ("juxtapose", "To place fragments side by side, so that a link or contrast shows."),
                ("reconcile", "To make fragments that seem to conflict consistent, usually by a differing context."),
                ("adjudicate", "To judge between fragments by how far each can be trusted and applies."),
                ("consolidate", "To bring fragments together into one explanation."),
                ("situate", "To place evidence in its circumstances and show connections."),
                ("abduce", "To infer what would explain something surprising, if it were so."),
                ("retroduce", "To infer what must be at work for the pattern to be possible."),
                ("counterfactual", "To ask what would be without it."),
            ]
        ),
        (
            "Of this ledger",
            [
                (
                    "event",
                    "One decision, as it was recorded. It is never changed or deleted; later events may answer it."
                ),
                (
                    "position",
                    "The number of an event in its review, from 1. To name one is to name a moment: all that was recorded up to it."
                ),
                ("recorded", "When an event entered the ledger. Nobody sets this time; it only runs forwards."),
                (
                    "decided",
                    "When the team decided something, as precisely as is known: a day, a month, a span, or not known."
                ),
                (
                    "first-hand",
                    "Of evidence: from a source’s own words, or what somebody said; where it was judged as things stand."
                ),
                (
                    "reported",
                    "Of evidence: from notes about what was published, where the words themselves are not held."
                ),
                (
                    "inherited",
                    "Of evidence, first-hand or reported: judged for an earlier version of its configuration or of its words, and not looked at again since."
                ),
                (
                    "withheld",
                    "Of words: those who spoke them have not agreed to your reading them; of the team’s words about something that rests on them too, for they may repeat them. That they were recorded still verifies."
                ),
                (
                    "checkpoint",
                    "The number of events sealed so far and one hash over all of them, signed. Whoever keeps one can tell later whether anything before it was altered."
                ),
                ("log", "The sealed events of a review, one after the other. It only grows."),
                ("bundle", "One file with the whole history of a review, for whoever checks it without this server."),
                ("replay", "The review told again, one decision after the other, each with what set it off."),
                (
                    "seed",
                    "A word by which a random sample is drawn: from the same events, the same word draws the same decisions for everybody."
                ),
                ("moment", "How a review stood at an event, a day, a milestone, or the end of a phase."),
                ("reconstruction", "A review recorded from what was published about it, after the fact."),
                ("not published", "What a reconstruction cannot know, because no publication says it."),
                ("stale", "Resting on a version that is no longer the present one: to be looked at again."),
            ]
        ),
    ];
}
