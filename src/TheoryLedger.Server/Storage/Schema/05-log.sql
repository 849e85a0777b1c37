-- The tamper-evident log of each review. Rows are only ever added. Nothing here is secret: what signs lies outside this database.

-- A log under one name. A review has a second one only after its owner said that the first cannot be gone on with, and why.
create table if not exists ledger.log_epoch (
    review    uuid        not null,
    epoch     int         not null check (epoch > 0),
    origin    text        not null unique,
    opened_at timestamptz not null,
    -- The last checkpoint of the log before, as it was signed; none for the first.
    follows   text,
    reason    text,
    primary key (review, epoch)
);

-- Public keys, and the size of the first checkpoint that each signed.
create table if not exists ledger.log_key (
    review    uuid        not null,
    epoch     int         not null,
    from_size bigint      not null check (from_size >= 0),
    verifier  text        not null unique,
    added_at  timestamptz not null,
    primary key (review, epoch, from_size)
);

-- The entries. A notice, which is of no event, has no position.
create table if not exists ledger.log_leaf (
    review   uuid   not null,
    epoch    int    not null,
    index    bigint not null check (index >= 0),
    position bigint check (position > 0),
    event_id uuid,
    stream   uuid,
    version  bigint,
    hash     bytea  not null check (octet_length(hash) = 32),
    entry    bytea  not null check (octet_length(entry) <= 65535),
    primary key (review, epoch, index)
);
-- Neither begins as the primary key does: a range of entries is never looked for in them, whatever statistics say.
select ledger.lay_index('log_leaf_place', 'create unique index log_leaf_place on ledger.log_leaf (position, review, epoch)');
select ledger.lay_index('log_leaf_thing', 'create unique index log_leaf_thing on ledger.log_leaf (stream, review, epoch, version)');
drop index if exists ledger.log_leaf_position, ledger.log_leaf_stream;

-- The root of each full tile of the level below: so every tile, full or partial, is one range of rows.
create table if not exists ledger.log_node (
    review uuid   not null,
    epoch  int    not null,
    level  int    not null check (level > 0),
    index  bigint not null check (index >= 0),
    hash   bytea  not null check (octet_length(hash) = 32),
    primary key (review, epoch, level, index)
);

-- What is signed, kept before it is signed: there can be no two trees of one size.
create table if not exists ledger.log_checkpoint (
    review   uuid        not null,
    epoch    int         not null,
    size     bigint      not null check (size > 0),
    root     bytea       not null check (octet_length(root) = 32),
    -- Of the last event in it; 0 if there is none.
    position bigint      not null check (position >= 0),
    text     text        not null,
    at       timestamptz not null,
    primary key (review, epoch, size)
);

-- The log's own signatures, with which a checkpoint is published, and those of witnesses.
create table if not exists ledger.log_signature (
    review   uuid        not null,
    epoch    int         not null,
    size     bigint      not null,
    signer   text        not null,
    key_id   bigint      not null,
    is_own   boolean     not null,
    line     text        not null,
    added_at timestamptz not null,
    primary key (review, epoch, size, signer, key_id)
);

-- What a bundle from another server said of protected fields whose words it did not hold.
create table if not exists ledger.imported_field (
    review   uuid   not null,
    event_id uuid   not null,
    pointer  text   not null,
    position bigint not null,
    line     bytea  not null,
    primary key (review, position, pointer)
);

-- Under which keys another server gave receipts for a review, before it came here.
create table if not exists ledger.log_receipt_key (
    review   uuid        not null,
    verifier text        not null,
    added_at timestamptz not null,
    primary key (review, verifier)
);

do $$
declare
    guarded text;
begin
    foreach guarded in array array['log_epoch', 'log_key', 'log_leaf', 'log_node', 'log_checkpoint', 'log_signature',
                                   'imported_field', 'log_receipt_key'] loop
        perform ledger.lay_guards('ledger.' || guarded);
    end loop;
end $$;

-- What came of going through a review's live database beside its log. A report, not a proof: anybody can do it again.
create table if not exists ledger.log_verification (
    review uuid        not null,
    at     timestamptz not null,
    result jsonb       not null,
    primary key (review, at)
);
