namespace TheoryLedger.Provenance.Constraints;

/// <summary>Everything that a document says of what came before what: rules 30, 33, 34, 36 to 42, 45 and 46.</summary>
internal sealed class Precedences
{
    private readonly ILookup<string, Happening> _makings;
    private readonly ILookup<string, Happening> _endings;
    private readonly ILookup<string, Happening> _uses;
    private readonly ProvDocument _document;

    public Precedences(ProvDocument document)
    {
        _document = document;
        _makings = Relations<WasGeneratedBy>().ToLookup(g => g.Relation.Entity, g => g.Happening);
        _endings = Relations<WasInvalidatedBy>().ToLookup(i => i.Relation.Entity, i => i.Happening);
        _uses = Relations<Used>().ToLookup(u => u.Relation.Entity, u => u.Happening);
    }

    /// <summary>When each happened, as far as it is said.</summary>
    public Dictionary<Happening, DateTimeOffset> Times()
    {
        var times = new Dictionary<Happening, DateTimeOffset>();
        void Keep(Happening happening, DateTimeOffset? time)
        {
            if (time is { } known)
            {
                times[happening] = known;
            }
        }

        foreach (var act in _document.Elements.OfType<ProvActivity>())
        {
            Keep(StartOf(act.Id), act.Start);
            Keep(EndOf(act.Id), act.End);
        }

        foreach (var (relation, place) in _document.Relations.Select((r, i) => (r, i)))
        {
            Keep(Of(relation, place), relation.Arguments.FirstOrDefault(a => a.Time is not null).Time);
        }

        return times;
    }

    public IEnumerable<Precedence> All() =>
        [.. Acts(), .. WithinActs(), .. Lives(), .. Derivations(), .. Specialisations()];

    private IEnumerable<Precedence> Acts() =>
        _document.Elements.OfType<ProvActivity>().Select(a => new Precedence(30, StartOf(a.Id), EndOf(a.Id)));

    private IEnumerable<Precedence> WithinActs() =>
        [
            .. Relations<Used>().SelectMany(u => Within(33, u.Relation.Activity, u.Happening)),
            .. Relations<WasGeneratedBy>().SelectMany(g => Within(34, g.Relation.Activity, g.Happening)),
            .. Relations<WasInvalidatedBy>().SelectMany(i => Within(34, i.Relation.Activity, i.Happening)),
        ];

    private IEnumerable<Precedence> Lives() =>
        [
            .. Each(36, _makings, _endings),
            .. Each(37, _makings, _uses),
            .. Each(38, _uses, _endings),
            .. Each(39, _makings, _makings),
            .. Each(40, _endings, _endings),
        ];

    private IEnumerable<Precedence> Derivations()
    {
        foreach (var derivation in _document.Relations.OfType<WasDerivedFrom>())
        {
            if (derivation is { Usage: { } usage, Generation: { } generation })
            {
                yield return new(41, new("used", usage), new("wasGeneratedBy", generation));
            }

            foreach (var earlier in _makings[derivation.UsedEntity])
            {
                foreach (var later in _makings[derivation.Generated])
                {
                    yield return new(42, earlier, later, IsStrict: true);
                }
            }
        }
    }

    private IEnumerable<Precedence> Specialisations()
    {
        foreach (
            var (specific, general) in _document
                .Relations.OfType<SpecializationOf>()
                .Select(s => (s.Specific, s.General))
        )
        {
            foreach (var precedence in Pairs(45, _makings[general], _makings[specific]))
            {
                yield return precedence;
            }

            foreach (var precedence in Pairs(46, _endings[specific], _endings[general]))
            {
                yield return precedence;
            }
        }
    }

    private static IEnumerable<Precedence> Within(int rule, string act, Happening happening) =>
        [new(rule, StartOf(act), happening), new(rule, happening, EndOf(act))];

    private static IEnumerable<Precedence> Each(
        int rule,
        ILookup<string, Happening> earlier,
        ILookup<string, Happening> later
    ) => earlier.SelectMany(of => Pairs(rule, of, later[of.Key]));

    private static IEnumerable<Precedence> Pairs(
        int rule,
        IEnumerable<Happening> earlier,
        IEnumerable<Happening> later
    ) => from one in earlier from other in later where one != other select new Precedence(rule, one, other);

    private IEnumerable<(T Relation, Happening Happening)> Relations<T>()
        where T : ProvRelation =>
        _document
            .Relations.Select((relation, place) => (relation as T, place))
            .Where(r => r.Item1 is not null)
            .Select(r => (r.Item1!, Of(r.Item1!, r.place)));

    private static Happening StartOf(string act) => new("start", act);

    private static Happening EndOf(string act) => new("end", act);

    private static Happening Of(ProvRelation relation, int place) => new(relation.Name, relation.Id ?? $"_:r{place}");
}
