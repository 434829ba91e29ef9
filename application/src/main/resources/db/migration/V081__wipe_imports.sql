-- Reports of wiping tools, taken in together, and what became of each drive's part.

create sequence wipe_import_seq;
create table wipe_import (
  id             bigint primary key,
  company_id     bigint not null references company,
  files          int not null,
  uploaded_by    bigint not null references user_account,
  uploaded_at    timestamptz not null,
  import_state   text not null check (import_state in ('CHECKED', 'CONFIRMED', 'UNDONE')),
  verifier_name  text,
  confirmed_at   timestamptz,
  undone_because text,
  version        int not null,
  check ((import_state = 'CHECKED') = (confirmed_at is null)),
  check ((import_state = 'UNDONE') = (undone_because is not null))
);
create index wipe_import_company on wipe_import (company_id, uploaded_at desc, id desc);
create index wipe_import_uploaded_by on wipe_import (uploaded_by);

create sequence wipe_report_seq;
create table wipe_report (
  id             bigint primary key,
  import_id      bigint not null references wipe_import,
  file_name      text not null,
  file_type      text,
  file_size      bigint,
  file_digest    char(64) references stored_file,
  report_format  text,
  serial_number  text,
  model          text,
  report_number  text,
  tool           text,
  tool_version   text,
  method_detail  text,
  verification   text,
  operator_name  text,
  started_at     timestamptz,
  ended_at       timestamptz,
  wipe_result    text,
  report_match   text not null check (report_match in ('MATCHED', 'FAILED', 'UNMATCHED', 'DUPLICATE', 'UNREADABLE')),
  report_problem text,
  drive_id       bigint references drive,
  record_id      bigint references wipe_record,
  check (report_match not in ('MATCHED', 'FAILED') or drive_id is not null),
  check ((report_match = 'UNREADABLE') = (report_problem is not null)),
  check (record_id is null or report_match in ('MATCHED', 'FAILED'))
);
create index wipe_report_import on wipe_report (import_id, file_name, id);
create index wipe_report_drive on wipe_report (drive_id);
create index wipe_report_record on wipe_report (record_id);
create index wipe_report_file on wipe_report (file_digest);

grant select, insert on wipe_import, wipe_report to provenant_app;
grant update (import_state, verifier_name, confirmed_at, undone_because, version) on wipe_import to provenant_app;
grant update (report_match, report_problem, drive_id, record_id) on wipe_report to provenant_app;
grant usage on sequence wipe_import_seq, wipe_report_seq to provenant_app;
