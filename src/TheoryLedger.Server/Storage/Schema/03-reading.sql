-- What people read, rebuilt from the facts alone. Each row remembers from which to which position it held.
create table if not exists ledger.read_generation (
    only_one boolean primary key default true check (only_one),
    current  int     not null
);
insert into ledger.read_generation (current) values (1) on conflict do nothing;

-- Rows laid out or filled by an earlier version are dropped and made anew: they hold nothing that the facts do not.
do $$
begin
    if to_regclass('ledger.read_item') is not null
       and obj_description(to_regclass('ledger.read_edge'), 'pg_class') is distinct from 'Filled as of 8: with affirmations, who recorded, the version of an excerpt that was read, and pointers that end when they did.' then
        drop table ledger.read_item, ledger.read_edge, ledger.read_progress;
    end if;
end $$;

create table if not exists ledger.read_progress (
    generation    int    not null,
    review        uuid   not null,
    position      bigint not null,
    failure       text,
    primary key (generation, review)
);

-- One row a version of a thing, and when it held: in the order of recording (since, until: positions) and in the order of
-- deciding (decided_since, decided_until: microseconds since 1970). Each end is exclusive, and the largest bigint while open.
create table if not exists ledger.read_item (
    generation    int    not null,
    review        uuid   not null,
    id            uuid   not null,
    since         bigint not null,
    until         bigint not null,
    decided_since bigint not null,
    decided_until bigint not null,
    concept       text   not null,
    born          bigint not null,
    version       bigint not null,
    view          jsonb  not null,
    primary key (generation, review, id, since)
);
-- Both orders lie in each index, so that the past of either kind is read like now.
select ledger.lay_index('read_item_list',
    'create index read_item_list on ledger.read_item (generation, review, concept, born, until, since, decided_until, decided_since)');
select ledger.lay_index('read_item_thing',
    'create index read_item_thing on ledger.read_item (generation, review, id, until, since, decided_until, decided_since)');
-- What began between two moments of the order of deciding; in that of recording the entries tell.
select ledger.lay_index('read_item_decided', 'create index read_item_decided on ledger.read_item (generation, review, decided_since, id)');

-- What is public of a thing, as far as it can be looked for: what it is called, and what it says. Protected words are not in a
-- view (there a commitment stands for them), and a title may be one: no index of them is made.
create or replace function ledger.searched_words(view jsonb) returns text language sql immutable parallel safe as $$
    select string_agg(w #>> '{}', ' · ')
    from jsonb_path_query(jsonb_build_array(
        view -> 'definition', jsonb_path_query_array(view, '$.statements[*].text'), view -> 'form' -> 'statement',
        jsonb_path_query_array(view, '$.form.elements[*].wording'), view -> 'statement', view -> 'pattern',
        view -> 'explains', view -> 'citation'), 'strict $.**') w
    where jsonb_typeof(w) = 'string'
$$;
create or replace function ledger.searched(view jsonb) returns tsvector language sql immutable parallel safe as $$
    select setweight(to_tsvector('english', coalesce(
               case when jsonb_typeof(view -> 'title') = 'string' then view ->> 'title' end,
               view ->> 'name', view ->> 'label', '')), 'A')
        || setweight(to_tsvector('english', coalesce(ledger.searched_words(view), '')), 'B')
$$;
select ledger.lay_index('read_item_searched', $i$
    create index read_item_searched on ledger.read_item using gin (ledger.searched(view))
    where concept in ('codes', 'constructs', 'configurations', 'programme-theories', 'sources', 'demi-regularities', 'guidance',
                      'substantive-theories', 'categories', 'candidates')$i$);

-- What points at what, and for how long.
create table if not exists ledger.read_edge (
    generation    int    not null,
    review        uuid   not null,
    source        uuid   not null,
    kind          text   not null,
    target        uuid   not null,
    part          text   not null,
    since         bigint not null,
    until         bigint not null,
    decided_since bigint not null,
    decided_until bigint not null,
    label         text   not null,
    primary key (generation, review, source, kind, target, part, since)
);
select ledger.lay_index('read_edge_target',
    'create index read_edge_target on ledger.read_edge (generation, review, target, kind, until, since, decided_until, decided_since)');
-- Few excerpts were ever re-anchored: those are found at once, in place of asking it of each.
select ledger.lay_index('read_edge_once',
    $i$create index read_edge_once on ledger.read_edge (generation, review, source, part) where kind = 'once-text'$i$);
-- Few readings were ever taken back or gave way to others.
select ledger.lay_index('read_edge_ended',
    $i$create index read_edge_ended on ledger.read_edge (generation, review, source) where kind = 'once-excerpt'$i$);
do $$
begin
    if obj_description('ledger.read_edge'::regclass, 'pg_class') is null then
        comment on table ledger.read_edge is 'Filled as of 8: with affirmations, who recorded, the version of an excerpt that was read, and pointers that end when they did.';
    end if;
end $$;
