-- Stocktakes. What should be there is copied when one begins; nothing of a closed one ever changes, which a trigger
-- guards beside the rules.

create sequence stocktake_seq;
create table stocktake (
  id               bigint primary key,
  company_id       bigint not null references company,
  number           text not null,
  name             text not null,
  basis            text,
  count_until      date not null,
  expected_devices int not null check (expected_devices > 0),
  opened_by        bigint not null references user_account,
  opened_at        timestamptz not null,
  conclusion       text,
  counted_devices  int,
  language         text,
  pdf_digest       char(64) references stored_file,
  xlsx_digest      char(64) references stored_file,
  closed_by        bigint references user_account,
  closed_at        timestamptz,
  version          int not null,
  unique (company_id, number),
  check ((closed_at is null) = (conclusion is null)),
  check ((closed_at is null) = (pdf_digest is null)),
  check ((closed_at is null) = (xlsx_digest is null))
);
create index stocktake_company on stocktake (company_id, id desc);

create sequence stocktake_scope_seq;
create table stocktake_scope (
  id             bigint primary key,
  stocktake_id   bigint not null references stocktake,
  scope_kind     text not null,
  subject_record bigint,
  subject_label  text not null
);
create index stocktake_scope_stocktake on stocktake_scope (stocktake_id, id);

create sequence stocktake_member_seq;
create table stocktake_member (
  id           bigint primary key,
  stocktake_id bigint not null references stocktake,
  position     int not null,
  name         text not null,
  duty         text,
  user_id      bigint references user_account,
  unique (stocktake_id, position)
);

create sequence stocktake_row_seq start 100 increment 100;
create table stocktake_row (
  id                bigint primary key,
  stocktake_id      bigint not null references stocktake,
  expected          boolean not null,
  equipment_id      bigint references equipment,
  code              text not null,
  asset_tag         text,
  serial_number     text,
  subject_name      text not null,
  category          text,
  stage             text,
  place_id          bigint references place,
  place_path        text,
  custodian_id      bigint references person,
  custodian_name    text,
  permit_number     text,
  unit_value        numeric(19, 4),
  currency          text,
  row_state         text not null,
  counted_at        timestamptz,
  counted_by        bigint references user_account,
  seen_place_id     bigint references place,
  seen_place_at     timestamptz,
  seen_custodian_id bigint references person,
  seen_custodian_at timestamptz,
  resolution        text,
  resolution_reason text,
  resolved_by       bigint references user_account,
  resolved_at       timestamptz,
  version           int not null,
  unique (stocktake_id, equipment_id),
  check ((resolution is null) = (resolution_reason is null)),
  check (row_state <> 'PENDING' or expected)
);
create index stocktake_row_code on stocktake_row (stocktake_id, code);
create index stocktake_row_serial on stocktake_row (stocktake_id, serial_number);
create index stocktake_row_equipment on stocktake_row (equipment_id);

create sequence stocktake_scan_seq;
create table stocktake_scan (
  id                bigint primary key,
  stocktake_id      bigint not null references stocktake,
  row_id            bigint not null references stocktake_row,
  scan_key          text not null,
  code              text not null,
  scan_way          text not null,
  seen_place_id     bigint references place,
  seen_custodian_id bigint references person,
  scanned_at        timestamptz not null,
  scanned_by        bigint not null references user_account,
  received_at       timestamptz not null,
  unique (stocktake_id, scan_key)
);
create index stocktake_scan_row on stocktake_scan (row_id, id);

create sequence signed_minutes_seq;
create table signed_minutes (
  id           bigint primary key,
  stocktake_id bigint not null references stocktake,
  file_name    text not null,
  file_type    text not null,
  file_size    bigint not null,
  file_digest  char(64) not null references stored_file,
  remark       text,
  given_by     bigint not null references user_account,
  given_at     timestamptz not null
);
create index signed_minutes_stocktake on signed_minutes (stocktake_id, id);

-- Whoever owns the tables fills them in again from a backup, in which a closed stocktake comes before its rows.
create function stocktake_stands() returns trigger language plpgsql as $$
begin
  if (tg_op = 'UPDATE' or current_user = 'provenant_app') and exists (select from stocktake s where s.id = new.stocktake_id and s.closed_at is not null) then
    raise exception 'a closed stocktake does not change' using errcode = 'check_violation',
      constraint = 'stocktake__stocktake_closed';
  end if;
  return new;
end
$$;
create trigger keeps_closed before insert or update on stocktake_row
  for each row execute function stocktake_stands();
create trigger keeps_closed before insert on stocktake_scan
  for each row execute function stocktake_stands();

create function stocktake_stays_closed() returns trigger language plpgsql as $$
begin
  raise exception 'a closed stocktake does not change' using errcode = 'check_violation',
    constraint = 'stocktake__stocktake_closed';
end
$$;
create trigger keeps_closed before update on stocktake
  for each row when (old.closed_at is not null) execute function stocktake_stays_closed();

grant select, insert on stocktake, stocktake_scope, stocktake_member, stocktake_row, stocktake_scan, signed_minutes
  to provenant_app;
grant update (conclusion, counted_devices, language, pdf_digest, xlsx_digest, closed_by, closed_at, version) on stocktake
  to provenant_app;
grant update (row_state, counted_at, counted_by, seen_place_id, seen_place_at, seen_custodian_id, seen_custodian_at,
  resolution, resolution_reason, resolved_by, resolved_at, version) on stocktake_row to provenant_app;
grant usage on sequence stocktake_seq, stocktake_scope_seq, stocktake_member_seq, stocktake_row_seq, stocktake_scan_seq,
  signed_minutes_seq to provenant_app;
