namespace TheoryLedger.Configurations;

/// <summary>What can be asked of a version of a configuration.</summary>
public static class Forms
{
    extension(ConfigurationForm form)
    {
        public Element? Find(ElementId id) => form.Elements.FirstOrDefault(e => e.Id == id);

        public Link? Find(LinkId id) => form.Links.FirstOrDefault(l => l.Id == id);

        /// <summary>The ids of its elements and links.</summary>
        public IEnumerable<Guid> PartIds =>
            [.. form.Elements.Select(e => e.Id.Value), .. form.Links.Select(l => l.Id.Value)];

        /// <summary>Whether two versions say the same in every respect.</summary>
        public bool Equates(ConfigurationForm other) =>
            form.Title == other.Title
            && form.Level == other.Level
            && form.Statement == other.Statement
            && form.Elements.SequenceEqual(other.Elements)
            // In which order links are told says nothing.
            && form.Links.ToHashSet().SetEquals(other.Links)
            && form.Missing.SequenceEqual(other.Missing);

        /// <summary>The same with one element in another role, and what is missing told again.</summary>
        public ConfigurationForm Recast(ElementId element, ElementRole role)
        {
            var elements = form.Elements.Select(e => e.Id == element ? e with { Role = role } : e).ToList();
            var before = Roles.Lacking(form.Elements.Select(e => e.Role));
            var after = Roles.Lacking(elements.Select(e => e.Role));
            var missing = form.Missing.Where(m => !role.Plays(m)).Union(after.Except(before));
            return form with { Elements = elements, Missing = [.. missing.Order()] };
        }
    }
}
