-- The history: one entry for one act, one change for one record it touched. Insert only, for everybody.

create sequence audit_entry_seq;
create table audit_entry (
  id            bigint primary key,
  recorded_at   timestamptz not null,
  happened_on   date,
  actor_id      bigint,
  actor         text not null,
  company_id    bigint,
  company       text,
  channel       text not null,
  use_case      text not null,
  reason        text,
  outcome       text not null check (outcome in ('DONE', 'REFUSED', 'DENIED')),
  rule          text,
  rule_values   jsonb,
  subjects      text[] not null,
  changes       int not null,
  previous_hash bytea,
  hash          bytea
);
create index audit_entry_company on audit_entry (company_id, id desc);
create index audit_entry_subjects on audit_entry using gin (subjects);

create table audit_change (
  entry_id  bigint not null references audit_entry deferrable initially deferred,
  position  int not null,
  kind      text not null check (kind in ('CREATED', 'CHANGED')),
  entity    text not null,
  record_id bigint not null,
  label     text not null,
  fields    jsonb not null,
  primary key (entry_id, position)
);
create index audit_change_record on audit_change (entity, record_id, entry_id desc);

create function history_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'The history accepts additions only (% on %).', tg_op, tg_table_name;
end
$$;

create trigger append_only before update or delete on audit_entry
  for each row execute function history_is_append_only();
create trigger append_only before update or delete on audit_change
  for each row execute function history_is_append_only();
create trigger no_truncate before truncate on audit_entry
  for each statement execute function history_is_append_only();
create trigger no_truncate before truncate on audit_change
  for each statement execute function history_is_append_only();

grant select, insert on audit_entry, audit_change to provenant_app;
grant usage on sequence audit_entry_seq to provenant_app;
