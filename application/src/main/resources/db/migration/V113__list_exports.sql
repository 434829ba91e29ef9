-- Files of whole lists that somebody has asked for, made behind the page.

create sequence list_export_seq;
create table list_export (
  id           bigint primary key,
  company_id   bigint not null references company,
  requested_by bigint not null references user_account,
  requested_at timestamptz not null,
  list         text not null,
  list_state   text not null,
  file_format  text not null check (file_format in ('XLSX', 'CSV')),
  exported_at  timestamptz,
  file_name    text,
  file_size    bigint,
  file_digest  text references stored_file,
  rows         int,
  version      int not null,
  constraint list_export__made check ((exported_at is null) = (file_digest is null))
);
create index list_export_own on list_export (requested_by, id desc);
create index list_export_company on list_export (company_id);
create index list_export_file on list_export (file_digest);

grant select, insert, update on list_export to provenant_app;
grant usage on sequence list_export_seq to provenant_app;
