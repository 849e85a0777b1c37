-- The second lock: even the owner of these tables cannot rewrite history by an ordinary statement.
create or replace function ledger.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the ledger is append-only: % on % is refused', tg_op, tg_table_name using errcode = 'TL001';
end $$;

do $$
declare
    guarded text;
begin
    foreach guarded in array array['ledger_events.mt_events', 'ledger.entry', 'ledger.protected_words'] loop
        execute format('drop trigger if exists append_only_row on %s', guarded);
        execute format('drop trigger if exists append_only_table on %s', guarded);
        execute format('create trigger append_only_row before update or delete on %s for each row execute function ledger.refuse_change()', guarded);
        execute format('create trigger append_only_table before truncate on %s for each statement execute function ledger.refuse_change()', guarded);
        -- Also when a session pretends to be a replica.
        execute format('alter table %s enable always trigger append_only_row', guarded);
        execute format('alter table %s enable always trigger append_only_table', guarded);
    end loop;
end $$;

-- A stream may grow, never shrink, move or be archived.
create or replace function ledger.guard_stream() returns trigger language plpgsql as $$
begin
    if tg_op <> 'UPDATE' or new.version < old.version
       or (to_jsonb(new) - array['version', 'timestamp']) is distinct from (to_jsonb(old) - array['version', 'timestamp']) then
        raise exception 'the ledger is append-only: % on % is refused', tg_op, tg_table_name using errcode = 'TL001';
    end if;
    return new;
end $$;
drop trigger if exists append_only_row on ledger_events.mt_streams;
create trigger append_only_row before update or delete on ledger_events.mt_streams for each row execute function ledger.guard_stream();
alter table ledger_events.mt_streams enable always trigger append_only_row;
drop trigger if exists append_only_table on ledger_events.mt_streams;
create trigger append_only_table before truncate on ledger_events.mt_streams for each statement execute function ledger.refuse_change();
alter table ledger_events.mt_streams enable always trigger append_only_table;

-- A stream is as long as it has facts, at the end of whatever changed it: nobody can run ahead and block what comes.
create or replace function ledger.guard_length() returns trigger language plpgsql as $$
begin
    if exists (
        select from ledger_events.mt_streams s where s.tenant_id = new.tenant_id and s.id = new.id
          and s.version is distinct from (
              select max(e.version) from ledger_events.mt_events e where e.tenant_id = s.tenant_id and e.stream_id = s.id)) then
        raise exception 'the ledger is append-only: % on % is refused', tg_op, tg_table_name using errcode = 'TL001';
    end if;
    return null;
end $$;
drop trigger if exists as_long_as_its_facts on ledger_events.mt_streams;
create constraint trigger as_long_as_its_facts after insert or update on ledger_events.mt_streams
    deferrable initially deferred for each row execute function ledger.guard_length();
alter table ledger_events.mt_streams enable always trigger as_long_as_its_facts;

-- A review's head moves forward or stays, never back, and is never taken away.
create or replace function ledger.guard_head() returns trigger language plpgsql as $$
begin
    if tg_op <> 'UPDATE' or new.review <> old.review or new.position < old.position or new.recorded_at < old.recorded_at then
        raise exception 'the ledger is append-only: % on % is refused', tg_op, tg_table_name using errcode = 'TL001';
    end if;
    return new;
end $$;
drop trigger if exists append_only_row on ledger.review_head;
create trigger append_only_row before update or delete on ledger.review_head for each row execute function ledger.guard_head();
alter table ledger.review_head enable always trigger append_only_row;
drop trigger if exists append_only_table on ledger.review_head;
create trigger append_only_table before truncate on ledger.review_head for each statement execute function ledger.refuse_change();
alter table ledger.review_head enable always trigger append_only_table;
