-- What stands beside the events. Nothing here is ever added to the event store's own tables.
create schema if not exists ledger;

-- Each script is one transaction. What is there as it should be is left alone, without a lock on it: laying out a database that is
-- in use waits for nobody, and nobody waits for it. "create index if not exists" would wait for writers before it looks.
create or replace function ledger.lay_index(name text, definition text) returns void language plpgsql as $$
begin
    if to_regclass('ledger.' || name) is null then
        execute definition;
    end if;
end $$;

-- One row a review: its lock, the position of its last fact, and when that was recorded.
create table if not exists ledger.review_head (
    review      uuid        primary key,
    position    bigint      not null check (position >= 0),
    recorded_at timestamptz not null
);

-- Where in its review each fact stands: dense, in the order of commit.
create table if not exists ledger.entry (
    review      uuid        not null,
    position    bigint      not null,
    event_id    uuid        not null,
    stream      uuid        not null,
    version     bigint      not null,
    recorded_at timestamptz not null,
    primary key (review, position)
);
select ledger.lay_index('entry_event', 'create unique index entry_event on ledger.entry (event_id)');
select ledger.lay_index('entry_time', 'create index entry_time on ledger.entry (review, recorded_at, position)');

-- Words that are somebody's. The event holds the commitment, the keys lie outside this database.
create table if not exists ledger.protected_words (
    review     uuid   not null,
    commitment bytea  not null,
    event_id   uuid   not null,
    position   bigint not null,
    pointer    text   not null,
    subjects   uuid[] not null,
    sealed     bytea  not null,
    primary key (review, commitment)
);
select ledger.lay_index('protected_words_event', 'create unique index protected_words_event on ledger.protected_words (event_id, pointer)');
select ledger.lay_index('protected_words_subject', 'create index protected_words_subject on ledger.protected_words using gin (subjects)');
select ledger.lay_index('protected_words_quote',
    $i$create index protected_words_quote on ledger.protected_words (review, position) where pointer = '/quote'$i$);
select ledger.lay_index('protected_words_turn',
    $i$create index protected_words_turn on ledger.protected_words (review, position) where pointer like '/segments/%' and cardinality(subjects) > 1$i$);

-- Words that were erased: by which fact, when and on what ground. Where they were, nothing is.
create table if not exists ledger.erased_words (
    review     uuid        not null,
    commitment bytea       not null,
    event_id   uuid        not null,
    position   bigint      not null,
    pointer    text        not null,
    request    uuid        not null,
    erased_by  uuid        not null,
    erased_at  timestamptz not null,
    basis      text        not null,
    primary key (review, commitment)
);
select ledger.lay_index('erased_words_place', 'create index erased_words_place on ledger.erased_words (review, position)');
select ledger.lay_index('erased_words_request', 'create index erased_words_request on ledger.erased_words (review, request)');

-- Who was given words of participants to take out of the house, so that they can be told when these are erased.
create table if not exists ledger.handed_out (
    id         uuid        primary key,
    review     uuid        not null,
    account    uuid        not null,
    at         timestamptz not null,
    kind       text        not null,
    position   bigint      not null,
    people     uuid[]      not null
);
select ledger.lay_index('handed_out_review', 'create index handed_out_review on ledger.handed_out (review, at)');
select ledger.lay_index('handed_out_people', 'create index handed_out_people on ledger.handed_out using gin (people)');

-- Who stands behind a thing, so that words said of it are closed with theirs: participants, and interviews for all who speak there.
create table if not exists ledger.concern (
    review uuid not null,
    thing  uuid not null,
    person uuid not null,
    -- Since which fact; what was recorded before this was kept has stood there always.
    position bigint not null default 0,
    primary key (review, thing, person)
);
do $$
begin
    -- Asked first: altering a table waits for everybody who is at work, even where there is nothing to alter.
    if not exists (select from pg_attribute where attrelid = 'ledger.concern'::regclass and attname = 'position') then
        alter table ledger.concern add column position bigint not null default 0;
    end if;
end $$;
select ledger.lay_index('concern_person', 'create index concern_person on ledger.concern (review, person)');
select ledger.lay_index('concern_since', 'create index concern_since on ledger.concern (review, position)');

-- What things are known by (names, DOIs), so that nobody looks through all of them for whether one is taken; and how far that has followed.
create table if not exists ledger.register (
    review uuid not null,
    kind   text not null,
    key    bytea not null,
    thing  uuid not null,
    primary key (review, kind, key, thing)
);
select ledger.lay_index('register_thing', 'create index register_thing on ledger.register (review, kind, thing)');
create table if not exists ledger.register_progress (
    review   uuid   not null,
    kind     text   not null,
    position bigint not null,
    primary key (review, kind)
);

-- What was answered to whom, so that a repeated request records nothing new. Never a body, never an answer.
create table if not exists ledger.remembered_request (
    account    uuid        not null,
    review     uuid        not null,
    key        bytea       not null,
    digest     bytea       not null,
    status     int         not null,
    location   text        not null,
    position   bigint      not null,
    version    bigint      not null,
    expires_at timestamptz not null,
    primary key (account, review, key)
);
select ledger.lay_index('remembered_request_expiry', 'create index remembered_request_expiry on ledger.remembered_request (expires_at)');

-- Which contributor an account records for, where it has one.
create table if not exists ledger.contributor_account (
    review      uuid not null,
    account     uuid not null,
    contributor uuid not null,
    primary key (review, account)
);
