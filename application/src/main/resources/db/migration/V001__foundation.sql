-- Roles, words without accents, files, jobs.

create extension if not exists pg_trgm;
create extension if not exists unaccent;

-- All work after migration runs as this role: it may add and correct, never delete, and never touch the history.
do $$
begin
  if not exists (select from pg_roles where rolname = 'provenant_app') then
    create role provenant_app nologin;
  end if;
  if not (select rolsuper from pg_roles where rolname = current_user) then
    execute format('grant provenant_app to %I', current_user);
  end if;
end
$$;

grant usage on schema public to provenant_app;

-- unaccent is declared stable because its dictionary could be swapped; ours is fixed, so an index may rest on it.
create function plain(text) returns text
  language sql immutable parallel safe strict
  as $$ select lower(public.unaccent('public.unaccent'::regdictionary, normalize($1, NFC))) $$;

-- Content-addressed files: the name is the SHA-256 of the bytes, so the same file is kept once.
create table stored_file (
  digest      char(64) primary key,
  size        bigint not null check (size >= 0),
  stored_at   timestamptz not null
);

create table stored_file_chunk (
  digest      char(64) not null references stored_file deferrable initially deferred,
  position    int not null,
  bytes       bytea not null,
  primary key (digest, position)
);
alter table stored_file_chunk alter column bytes set storage external;

-- Work that takes longer than a request: taken by one runner at a time, taken up again after a crash.
create sequence job_seq;
create table job (
  id          bigint primary key,
  kind        text not null,
  company_id  bigint,
  user_id     bigint not null,
  subject_id  bigint not null,
  state       text not null check (state in ('QUEUED', 'RUNNING', 'DONE', 'REFUSED', 'FAILED')),
  done        int not null default 0,
  total       int not null default 0,
  rule        text,
  rule_values jsonb,
  reference   text,
  queued_at   timestamptz not null,
  started_at  timestamptz,
  beat_at     timestamptz,
  ended_at    timestamptz
);
create index job_waiting on job (queued_at) where state in ('QUEUED', 'RUNNING');
create index job_subject on job (kind, subject_id);

grant select, insert on stored_file, stored_file_chunk to provenant_app;
grant select, insert, update on job to provenant_app;
grant usage on sequence job_seq to provenant_app;
