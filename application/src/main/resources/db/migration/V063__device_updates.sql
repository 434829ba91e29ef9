-- Changes of many devices at once: what was wanted, what each check found, and what was taken back.

create sequence device_update_seq;
create table device_update (
  id            bigint primary key,
  company_id    bigint not null references company,
  source        text not null check (source in ('SHEET', 'LIST')),
  name          text not null,
  file_digest   char(64) references stored_file,
  mapping       text,
  device_key    text check (device_key in ('ASSET_TAG', 'SERIAL', 'RECORD_NO', 'DECLARATION_LINE')),
  clear_word    text,
  moved_on      date,
  state         text not null check (state in ('UPLOADED', 'CHECKED', 'APPLIED', 'UNDONE')),
  checks        int not null,
  row_count     int not null,
  change_count  int not null,
  refused_count int not null,
  reason        text,
  started_by    bigint not null references user_account,
  started_at    timestamptz not null,
  applied_at    timestamptz,
  undone_at     timestamptz,
  undone_count  int,
  version       int not null,
  check ((source = 'SHEET') = (file_digest is not null)),
  check ((state in ('APPLIED', 'UNDONE')) = (applied_at is not null)),
  check ((state = 'UNDONE') = (undone_at is not null) and (undone_at is null) = (undone_count is null))
);
create index device_update_company on device_update (company_id, id desc);

-- What one check found for each row; a later check has a higher number and the earlier rows stay.
create table device_update_row (
  update_id    bigint not null references device_update,
  check_no     int not null,
  position     int not null,
  row_no       int not null,
  equipment_id bigint references equipment,
  asset_tag    text,
  seen         int,
  outcome      text not null check (outcome in ('CHANGES', 'SAME', 'REFUSED', 'UNDONE', 'LEFT')),
  fields       jsonb,
  problems     jsonb,
  primary key (update_id, check_no, position),
  check (outcome not in ('CHANGES', 'UNDONE') or (equipment_id is not null and seen is not null and fields is not null)),
  check (outcome <> 'REFUSED' or problems is not null)
);
create index device_update_row_equipment on device_update_row (equipment_id);

-- Rows of spreadsheets name devices by their serial number alone.
create index equipment_by_serial on equipment (company_id, serial_number) where serial_number is not null;

grant select, insert, update on device_update to provenant_app;
grant select, insert on device_update_row to provenant_app;
grant update (outcome, problems) on device_update_row to provenant_app;
grant usage on sequence device_update_seq to provenant_app;
