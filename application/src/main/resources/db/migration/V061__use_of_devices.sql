-- When devices were seen and by what; what was done to them and in what condition they were, with photos.

create sequence sighting_seq;
create table sighting (
  id           bigint primary key,
  equipment_id bigint not null references equipment,
  seen_on      date not null,
  seen_by      text not null check (seen_by in ('SCAN', 'HANDOVER', 'STOCKTAKE', 'MAINTENANCE', 'CONFIRMATION')),
  in_use       boolean,
  remark       text,
  reported_by  bigint not null references user_account,
  reported_at  timestamptz not null
);
create index sighting_equipment on sighting (equipment_id, seen_on desc, id desc);

create sequence condition_record_seq;
create table condition_record (
  id                bigint primary key,
  equipment_id      bigint not null references equipment,
  happened_on       date not null,
  condition_kind    text not null,
  working_condition text not null,
  work_done         text not null,
  done_by           text,
  recorded_by       bigint not null references user_account,
  recorded_at       timestamptz not null,
  withdrawn_on      date,
  withdrawn_because text,
  check ((withdrawn_on is null) = (withdrawn_because is null))
);
create index condition_record_equipment on condition_record (equipment_id, happened_on desc, id desc);

create sequence condition_photo_seq;
create table condition_photo (
  id          bigint primary key,
  record_id   bigint not null references condition_record,
  file_name   text not null,
  file_type   text not null check (file_type in ('JPEG', 'PNG')),
  file_size   bigint not null,
  file_digest char(64) not null references stored_file
);
create index condition_photo_record on condition_photo (record_id, id);

grant select, insert on sighting, condition_record, condition_photo to provenant_app;
grant update (withdrawn_on, withdrawn_because) on condition_record to provenant_app;
grant usage on sequence sighting_seq, condition_record_seq, condition_photo_seq to provenant_app;
