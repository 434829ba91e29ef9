-- Spreadsheets on their way into the register.

create sequence import_batch_seq;
create table import_batch (
  id             bigint primary key,
  company_id     bigint not null references company,
  declaration_id bigint not null references declaration,
  file_digest    char(64) not null references stored_file,
  file_name      text not null,
  state          text not null check (state in ('UPLOADED', 'CHECKED', 'CONFIRMED', 'UNDONE')),
  mapping        text,
  row_count      int not null,
  problem_count  int not null,
  uploaded_by    bigint not null references user_account,
  uploaded_at    timestamptz not null,
  confirmed_at   timestamptz,
  undone_at      timestamptz,
  version        int not null
);
create index import_batch_company on import_batch (company_id, id desc);
create unique index intake__same_file_again on import_batch (company_id, file_digest) where state = 'CONFIRMED';

alter table equipment add foreign key (import_batch_id) references import_batch;

-- The problems of one check of a batch; a later check has a higher number and the earlier rows stay.
create table import_problem (
  batch_id   bigint not null references import_batch,
  check_no   bigint not null,
  position   int not null,
  sheet      text not null,
  row_no     int not null,
  heading    text,
  field      text,
  value      text not null,
  rule       text not null,
  rule_values jsonb not null,
  primary key (batch_id, check_no, position)
);

create sequence supplier_profile_seq;
create table supplier_profile (
  id         bigint primary key,
  company_id bigint not null references company,
  name       text not null,
  mapping    text not null,
  version    int not null,
  unique (company_id, name)
);

grant select, insert, update on import_batch, supplier_profile to provenant_app;
grant select, insert on import_problem to provenant_app;
grant usage on sequence import_batch_seq, supplier_profile_seq to provenant_app;
