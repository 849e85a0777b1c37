namespace TheoryLedger.Ledger;

/// <summary>Points at anything in the review: a thing, one version of it, one part of it, or one decision.</summary>
/// <param name="Id">Of a source, excerpt, coding, construct, configuration, theory, memo, … or of one event.</param>
/// <param name="Version">The version meant, from 1, of what it says: as read in `formVersion`, `definitionVersion`, `excerptVersion`, … and not `version`, which counts every change and goes into If-Match. None means the thing as such.</param>
/// <param name="Part">The id of what is meant of it: an element, link, statement, piece of advice, figure, … None means the whole.</param>
public sealed record Ref(Guid Id, int? Version = null, Guid? Part = null);
