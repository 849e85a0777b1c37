-- What people read, rebuilt from the facts alone. Each row remembers from which to which position it held.
create table if not exists ledger.read_generation (
    only_one boolean primary key default true check (only_one),
    current  int     not null
);
insert into ledger.read_generation (current) values (1) on conflict do nothing;

create table if not exists ledger.read_progress (
    generation int    not null,
    review     uuid   not null,
    position   bigint not null,
    failure    text,
    primary key (generation, review)
);

-- One row a version of a thing; until is exclusive, and the largest bigint while the row still holds.
create table if not exists ledger.read_item (
    generation int    not null,
    review     uuid   not null,
    id         uuid   not null,
    since      bigint not null,
    until      bigint not null,
    concept    text   not null,
    born       bigint not null,
    version    bigint not null,
    view       jsonb  not null,
    primary key (generation, review, id, since)
);
create index if not exists read_item_list on ledger.read_item (generation, review, concept, born, until, since);
create index if not exists read_item_open on ledger.read_item (generation, review, id) where until = 9223372036854775807;

-- What points at what, and for how long.
create table if not exists ledger.read_edge (
    generation int    not null,
    review     uuid   not null,
    source     uuid   not null,
    kind       text   not null,
    target     uuid   not null,
    part       text   not null,
    since      bigint not null,
    until      bigint not null,
    label      text   not null,
    primary key (generation, review, source, kind, target, part, since)
);
create index if not exists read_edge_target on ledger.read_edge (generation, review, target, kind, until, since);
