-- The second lock: even the owner of these tables cannot rewrite history by an ordinary statement.
create or replace function ledger.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the ledger is append-only: % on % is refused', tg_op, tg_table_name using errcode = 'TL001';
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

-- A review's head moves forward or stays, never back, and is never taken away.
create or replace function ledger.guard_head() returns trigger language plpgsql as $$
begin
    if tg_op <> 'UPDATE' or new.review <> old.review or new.position < old.position or new.recorded_at < old.recorded_at then
        raise exception 'the ledger is append-only: % on % is refused', tg_op, tg_table_name using errcode = 'TL001';
    end if;
    return new;
end $$;

-- Words go only where a fact says that they were erased, and are never changed.
create or replace function ledger.guard_words() returns trigger language plpgsql as $$
begin
    if tg_op <> 'DELETE' or not exists (
        select from ledger.erased_words w join ledger_events.mt_events e on e.id = w.erased_by and e.tenant_id = w.review::text
        where w.review = old.review and w.commitment = old.commitment and e.type = 'content-erased.v1') then
        raise exception 'the ledger is append-only: % on % is refused', tg_op, tg_table_name using errcode = 'TL001';
    end if;
    return old;
end $$;

-- The one way in which the server takes words away: those of one request, as far as they are said to be erased.
create or replace function ledger.clear_erased(of_review uuid, of_request uuid) returns void
    language sql security definer set search_path = ledger, pg_temp as $$
    delete from ledger.protected_words w using ledger.erased_words e
    where e.review = of_review and e.request = of_request and w.review = e.review and w.commitment = e.commitment
$$;

-- Tells the planner what the large tables hold. By itself the database notices a minute later, and until then it plans as if they were empty.
create or replace function ledger.take_stock() returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    analyze ledger.read_item;
    analyze ledger.read_edge;
    analyze ledger.entry;
    analyze ledger.protected_words;
    analyze ledger.concern;
end $$;

-- A trigger that is there as it should be, in the words in which PostgreSQL tells of it, is left alone: making it anew would lock its table.
create or replace function ledger.lay_trigger(guarded text, name text, made text) returns void language plpgsql as $$
begin
    if not exists (select from pg_trigger t where t.tgrelid = guarded::regclass and t.tgname = name
                   and t.tgenabled = 'A' and pg_get_triggerdef(t.oid) = made) then
        execute format('drop trigger if exists %s on %s', name, guarded);
        execute made;
        -- Also when a session pretends to be a replica.
        execute format('alter table %s enable always trigger %s', guarded, name);
    end if;
end $$;

-- Guards a table against everything but new rows; its rows, where they may change in some way, by a function of their own.
create or replace function ledger.lay_guards(guarded text, of_rows text default 'refuse_change') returns void language plpgsql as $$
begin
    perform ledger.lay_trigger(guarded, 'append_only_row', format(
        'CREATE TRIGGER append_only_row BEFORE DELETE OR UPDATE ON %s FOR EACH ROW EXECUTE FUNCTION ledger.%s()', guarded, of_rows));
    perform ledger.lay_trigger(guarded, 'append_only_table', format(
        'CREATE TRIGGER append_only_table BEFORE TRUNCATE ON %s FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change()', guarded));
end $$;

select ledger.lay_guards('ledger_events.mt_events');
select ledger.lay_guards('ledger_events.mt_streams', 'guard_stream');
select ledger.lay_guards('ledger.entry');
select ledger.lay_guards('ledger.protected_words', 'guard_words');
select ledger.lay_guards('ledger.erased_words');
select ledger.lay_guards('ledger.handed_out');
select ledger.lay_guards('ledger.membership_change');
select ledger.lay_guards('ledger.review_head', 'guard_head');
select ledger.lay_trigger('ledger_events.mt_streams', 'as_long_as_its_facts',
    'CREATE CONSTRAINT TRIGGER as_long_as_its_facts AFTER INSERT OR UPDATE ON ledger_events.mt_streams '
    'DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger.guard_length()');
