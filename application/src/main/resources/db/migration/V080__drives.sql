-- Drives of devices, statements that there are none, and records of their wiping or destruction.

create sequence drive_seq;
create table drive (
  id             bigint primary key,
  company_id     bigint not null references company,
  equipment_id   bigint not null references equipment,
  drive_kind     text not null check (drive_kind in ('HDD', 'SSD', 'NVME', 'FLASH', 'TAPE', 'OTHER')),
  manufacturer   text,
  model          text,
  serial_number  text,
  capacity_gb    numeric(12, 3) check (capacity_gb > 0),
  recorded_by    bigint not null references user_account,
  recorded_at    timestamptz not null,
  struck_on      date,
  struck_because text,
  version        int not null,
  check ((struck_on is null) = (struck_because is null))
);
create index drive_equipment on drive (equipment_id, id);
create index drive_company on drive (company_id, id);
create index drive_recorded_by on drive (recorded_by);
-- Reports of wiping tools find a drive by the letters and digits of its serial number.
create unique index sanitisation__serial_taken on drive
  (company_id, regexp_replace(upper(serial_number), '[^A-Z0-9]', '', 'g')) where struck_on is null;

create sequence drive_move_seq;
create table drive_move (
  id          bigint primary key,
  drive_id    bigint not null references drive,
  from_id     bigint not null references equipment,
  to_id       bigint not null references equipment,
  moved_on    date not null,
  why         text not null,
  recorded_by bigint not null references user_account,
  recorded_at timestamptz not null,
  check (from_id <> to_id)
);
create index drive_move_drive on drive_move (drive_id, moved_on desc, id desc);
create index drive_move_from on drive_move (from_id);
create index drive_move_to on drive_move (to_id);
create index drive_move_recorded_by on drive_move (recorded_by);

create sequence no_storage_seq;
create table no_storage (
  id                bigint primary key,
  equipment_id      bigint not null references equipment,
  reason            text not null,
  stated_by         bigint not null references user_account,
  stated_at         timestamptz not null,
  withdrawn_on      date,
  withdrawn_because text,
  check ((withdrawn_on is null) = (withdrawn_because is null))
);
create index no_storage_equipment on no_storage (equipment_id, id);
create index no_storage_stated_by on no_storage (stated_by);
create unique index sanitisation__device_has_no_storage on no_storage (equipment_id) where withdrawn_on is null;

create sequence wipe_record_seq;
create table wipe_record (
  id                bigint primary key,
  drive_id          bigint not null references drive,
  happened_on       date not null,
  wipe_standard     text not null,
  wipe_level        text not null check (wipe_level in ('CLEAR', 'PURGE', 'DESTROY')),
  wipe_method       text not null,
  method_detail     text,
  tool              text,
  tool_version      text,
  verification      text,
  operator_name     text not null,
  verifier_name     text not null,
  started_at        timestamptz,
  ended_at          timestamptz,
  wipe_result       text not null check (wipe_result in ('GOOD', 'PARTIAL', 'FAILED')),
  report_number     text,
  file_name         text,
  file_type         text,
  file_size         bigint,
  file_digest       char(64) references stored_file,
  recorded_by       bigint not null references user_account,
  recorded_at       timestamptz not null,
  withdrawn_on      date,
  withdrawn_because text,
  check (lower(operator_name) <> lower(verifier_name)),
  check (ended_at >= started_at),
  check (wipe_level = 'DESTROY' or started_at is not null and ended_at is not null),
  check ((file_name is null) = (file_digest is null)),
  check ((withdrawn_on is null) = (withdrawn_because is null))
);
create index wipe_record_drive on wipe_record (drive_id, happened_on desc, id desc);
create index wipe_record_recorded_by on wipe_record (recorded_by);
create index wipe_record_file on wipe_record (file_digest);

grant select, insert on drive, drive_move, no_storage, wipe_record to provenant_app;
grant update (equipment_id, struck_on, struck_because, version) on drive to provenant_app;
grant update (withdrawn_on, withdrawn_because) on no_storage, wipe_record to provenant_app;
grant usage on sequence drive_seq, drive_move_seq, no_storage_seq, wipe_record_seq to provenant_app;
