-- The chain over the history: every entry gets a number without gaps, the hash of what it says, and a link that depends
-- on all entries before it. docs/history-format.md tells what is hashed.

alter table audit_entry drop column previous_hash, drop column hash;

create table audit_link (
  number       bigint primary key check (number > 0),
  entry_id     bigint not null unique references audit_entry,
  changes_root bytea not null check (length(changes_root) = 32),
  leaf         bytea not null check (length(leaf) = 32),
  link         bytea not null check (length(link) = 32)
);

-- The end of the chain. Whoever adds to the history holds this row until the commit, and nothing else for so short.
create table audit_head (
  one    boolean primary key default true check (one),
  origin text not null,
  number bigint not null,
  link   bytea not null check (length(link) = 32)
) with (fillfactor = 10);
insert into audit_head (origin, number, link)
  values ('provenant/' || replace(gen_random_uuid()::text, '-', ''), 0, decode(repeat('00', 32), 'hex'));

-- Nodes over 256 changes of one large act, so that the proof of one change does not read them all.
create table audit_branch (
  entry_id bigint not null references audit_entry deferrable initially deferred,
  position int not null,
  hash     bytea not null check (length(hash) = 32),
  primary key (entry_id, position)
);

-- Keys whose secret half lies outside the database, and what they have signed.
create sequence signing_key_seq;
create table signing_key (
  id         bigint primary key,
  public_key text not null unique,
  made_at    timestamptz not null
);
create table history_checkpoint (
  size    bigint not null,
  text    text primary key,
  made_at timestamptz not null
);
create index history_checkpoint_size on history_checkpoint (size);

create trigger append_only before update or delete on audit_link
  for each row execute function history_is_append_only();
create trigger no_truncate before truncate on audit_link
  for each statement execute function history_is_append_only();
create trigger append_only before update or delete on audit_branch
  for each row execute function history_is_append_only();
create trigger no_truncate before truncate on audit_branch
  for each statement execute function history_is_append_only();
create trigger append_only before update or delete on signing_key
  for each row execute function history_is_append_only();
create trigger no_truncate before truncate on signing_key
  for each statement execute function history_is_append_only();
create trigger append_only before update or delete on history_checkpoint
  for each row execute function history_is_append_only();
create trigger no_truncate before truncate on history_checkpoint
  for each statement execute function history_is_append_only();

grant select, insert on audit_link, audit_branch, signing_key, history_checkpoint to provenant_app;
grant select, update on audit_head to provenant_app;
grant usage on sequence signing_key_seq to provenant_app;
