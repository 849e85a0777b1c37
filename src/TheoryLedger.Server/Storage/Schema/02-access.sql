-- Who may do what. Accounts are pseudonyms; a person's name is in no row.
create table if not exists ledger.account (
    id         uuid        primary key,
    issuer     text,
    subject    text,
    created_at timestamptz not null,
    unique (issuer, subject)
);

create table if not exists ledger.membership (
    review     uuid        not null,
    account    uuid        not null references ledger.account (id),
    role       text        not null,
    granted_by uuid        not null,
    granted_at timestamptz not null,
    primary key (review, account, role)
);
select ledger.lay_index('membership_account', 'create index membership_account on ledger.membership (account)');

-- What became of roles is kept for ever: who could do what, from when until when, and by whom it was given and taken away.
create table if not exists ledger.membership_change (
    review     uuid        not null,
    account    uuid        not null references ledger.account (id),
    number     bigint      generated always as identity,
    role       text        not null,
    change     text        not null check (change in ('granted', 'revoked')),
    changed_by uuid        not null,
    changed_at timestamptz not null,
    primary key (review, account, number)
);

-- A database laid out earlier knew only of the roles that were left.
insert into ledger.membership_change (review, account, role, change, changed_by, changed_at)
select m.review, m.account, m.role, 'granted', m.granted_by, m.granted_at from ledger.membership m
where not exists (select from ledger.membership_change c where c.review = m.review and c.account = m.account and c.role = m.role)
order by m.granted_at;

-- A key is shown once and kept as its hash. Where review or roles are given, it reaches no further.
create table if not exists ledger.api_key (
    id         uuid        primary key,
    account    uuid        not null references ledger.account (id),
    hash       bytea       not null unique,
    purpose    text        not null,
    kind       text        not null check (kind in ('key', 'printed', 'session', 'sign-in')),
    review     uuid,
    roles      text[],
    created_at timestamptz not null,
    expires_at timestamptz not null,
    revoked_at timestamptz,
    -- A session that was opened with a key ends with it.
    opened_with uuid references ledger.api_key (id)
);
-- A database laid out earlier did not know of those; looked up first, for altering waits for all who are at work.
do $$
begin
    if not exists (select from pg_attribute where attrelid = 'ledger.api_key'::regclass and attname = 'opened_with') then
        alter table ledger.api_key add column opened_with uuid references ledger.api_key (id);
    end if;
end $$;
select ledger.lay_index('api_key_account', 'create index api_key_account on ledger.api_key (account)');

-- Links for the second approval of an erasure, by the pseudonym that would approve, so that they can be cancelled.
create table if not exists ledger.approval_link (
    account      uuid        primary key references ledger.account (id),
    review       uuid        not null,
    request      uuid        not null,
    sent_by      uuid        not null,
    cancelled_by uuid,
    cancelled_at timestamptz
);

-- A database laid out earlier did not know of keys that are printed at a start.
do $$
begin
    if not exists (select from pg_constraint where conrelid = 'ledger.api_key'::regclass and conname = 'api_key_kind_check'
                   and pg_get_constraintdef(oid) like '%''printed''%') then
        alter table ledger.api_key drop constraint if exists api_key_kind_check;
        alter table ledger.api_key add constraint api_key_kind_check check (kind in ('key', 'printed', 'session', 'sign-in'));
    end if;
end $$;
