-- The first lock: what the running server may do. It owns nothing and makes no tables.
do $$
begin
    if not exists (select from pg_roles where rolname = 'theoryledger_app') then
        create role theoryledger_app nologin;
    end if;
end $$;

revoke all on schema ledger, ledger_events from public;
grant usage on schema ledger, ledger_events to theoryledger_app;

revoke all on all tables in schema ledger_events from theoryledger_app;
grant select, insert on ledger_events.mt_events, ledger_events.mt_streams to theoryledger_app;
grant update (version, timestamp) on ledger_events.mt_streams to theoryledger_app;
grant usage, select on all sequences in schema ledger_events to theoryledger_app;
grant execute on all functions in schema ledger_events to theoryledger_app;

revoke all on all tables in schema ledger from theoryledger_app;
grant select, insert on ledger.entry, ledger.protected_words, ledger.concern, ledger.account, ledger.membership_change,
    ledger.erased_words, ledger.handed_out
    to theoryledger_app;
revoke all on function ledger.clear_erased(uuid, uuid) from public;
grant execute on function ledger.clear_erased(uuid, uuid) to theoryledger_app;
revoke all on function ledger.take_stock() from public;
grant execute on function ledger.take_stock() to theoryledger_app;
grant select, insert on ledger.log_epoch, ledger.log_key, ledger.log_leaf, ledger.log_node, ledger.log_checkpoint, ledger.log_signature,
    ledger.log_verification, ledger.imported_field, ledger.log_receipt_key
    to theoryledger_app;
grant select, insert, update (cancelled_by, cancelled_at) on ledger.approval_link to theoryledger_app;
grant select, insert, update on ledger.review_head, ledger.contributor_account, ledger.api_key, ledger.read_generation to theoryledger_app;
grant select, insert, delete on ledger.register to theoryledger_app;
grant select, insert, update on ledger.register_progress to theoryledger_app;
grant select, insert, update, delete on ledger.membership to theoryledger_app;
grant select, insert, update, delete on ledger.remembered_request to theoryledger_app;
grant select, insert, update, delete on ledger.read_progress, ledger.read_item, ledger.read_edge to theoryledger_app;
