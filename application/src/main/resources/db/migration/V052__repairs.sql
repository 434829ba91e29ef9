-- Devices with repairers, in the country and abroad.

create sequence repair_seq;
create table repair (
  id               bigint primary key,
  company_id       bigint not null references company,
  number           text not null,
  repairer         text not null,
  repairer_country char(2),
  contract_paper   text,
  export_paper     text,
  sent_on          date not null,
  expected_on      date not null,
  why              text not null,
  recorded_by      bigint not null references user_account,
  recorded_at      timestamptz not null,
  all_back         boolean not null,
  version          int not null,
  unique (company_id, number),
  check (expected_on >= sent_on),
  constraint custody__export_paper_missing
    check (coalesce(repairer_country, 'VN') = 'VN' or export_paper is not null)
);
create index repair_out on repair (company_id, expected_on) where not all_back;

create sequence repair_line_seq;
create table repair_line (
  id             bigint primary key,
  repair_id      bigint not null references repair,
  equipment_id   bigint not null references equipment,
  asset_tag      text not null,
  back_on        date,
  import_paper   text,
  repair_outcome text,
  unique (repair_id, equipment_id)
);
create unique index custody__at_repair on repair_line (equipment_id) where back_on is null;
create index repair_line_equipment on repair_line (equipment_id);

alter table movement add column repair_id bigint references repair;
create index movement_repair on movement (repair_id) where repair_id is not null;

grant select, insert on repair, repair_line to provenant_app;
grant update (all_back, version) on repair to provenant_app;
grant update (back_on, import_paper, repair_outcome) on repair_line to provenant_app;
grant usage on sequence repair_seq, repair_line_seq to provenant_app;
