-- The rule book: what the law says, as data. What a row says never changes; another edition ends it and adds others.

create table rule_book_edition (
  number      bigint not null,
  origin      text not null check (origin in ('SEED', 'UPLOAD')),
  file_digest char(64) not null,
  made_by     text not null,
  made_at     timestamptz not null,
  reason      text,
  rows_added  int not null check (rows_added >= 0),
  rows_ended  int not null check (rows_ended >= 0),
  constraint regulation__edition_stale primary key (number),
  check (number = 1 or reason is not null)
);

create sequence rule_row_seq start 50 increment 50;
create table rule_row (
  id             bigint primary key,
  kind           text not null,
  code           text not null,
  content        text not null,
  effective_from date not null,
  effective_to   date,
  instrument     text,
  article        text,
  certainty      text not null check (certainty in ('VERIFIED', 'SECONDARY', 'ASSUMED')),
  verified_by    text,
  verified_on    date,
  evidence       text,
  since_edition  bigint not null references rule_book_edition,
  until_edition  bigint references rule_book_edition,
  version        int not null,
  unique (kind, code, effective_from, since_edition),
  check (until_edition > since_edition),
  check (effective_to >= effective_from),
  check (instrument is not null or certainty = 'ASSUMED'),
  check ((certainty = 'VERIFIED') = (verified_by is not null))
);
create index rule_row_kind on rule_row (kind, since_edition);

grant select, insert on rule_book_edition to provenant_app;
grant select, insert on rule_row to provenant_app;
grant update (certainty, verified_by, verified_on, evidence, until_edition, version) on rule_row to provenant_app;
grant usage on sequence rule_row_seq to provenant_app;

-- Declaration type codes are rows of the rule book like any other.
drop table declaration_type;
