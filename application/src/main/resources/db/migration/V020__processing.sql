-- Processing for foreign traders: contracts, the permits under them, and the exports by which everything leaves again.

create sequence processing_contract_seq;
create table processing_contract (
  id             bigint primary key,
  company_id     bigint not null references company,
  number         text not null,
  signed_on      date not null,
  trader         text not null,
  trader_country char(2) not null check (trader_country <> 'VN'),
  ends_on        date check (ends_on >= signed_on),
  description    text,
  version        int not null,
  unique (company_id, id),
  constraint processing__contract_taken unique (company_id, number)
);
create index processing_contract_company on processing_contract (company_id, id desc);

-- While a permit is under a contract it stays one for processing.
alter table permit add unique (id, permitted_case);

create sequence contract_permit_seq;
create table contract_permit (
  id              bigint primary key,
  contract_id     bigint not null references processing_contract,
  permit_id       bigint not null references permit,
  withdrawn       boolean not null,
  withdraw_reason text,
  version         int not null,
  permitted_case  text generated always as (case when withdrawn then null else 'PR1' end) stored,
  check (withdrawn = (withdraw_reason is not null)),
  constraint processing__case_of_contract foreign key (permit_id, permitted_case) references permit (id, permitted_case)
);
create index contract_permit_contract on contract_permit (contract_id);
create unique index processing__in_another_contract on contract_permit (permit_id) where not withdrawn;

create sequence processing_export_seq;
create table processing_export (
  id          bigint primary key,
  company_id  bigint not null,
  contract_id bigint not null,
  number      text not null,
  exported_on date not null,
  type_code   text not null,
  destination char(2) not null check (destination <> 'VN'),
  version     int not null,
  foreign key (company_id, contract_id) references processing_contract (company_id, id)
);
create index processing_export_contract on processing_export (contract_id, exported_on, id);
create unique index processing__export_taken on processing_export (company_id, left(number, 11));

create sequence exported_goods_seq;
create table exported_goods (
  id             bigint primary key,
  export_id      bigint not null references processing_export,
  permit_line_id bigint not null references permit_line,
  quantity       int not null check (quantity > 0),
  version        int not null,
  unique (export_id, permit_line_id)
);
create index exported_goods_line on exported_goods (permit_line_id);

-- A device leaves once.
create sequence exported_device_seq;
create table exported_device (
  id           bigint primary key,
  export_id    bigint not null references processing_export,
  equipment_id bigint not null references equipment unique
);
create index exported_device_export on exported_device (export_id);

-- Goods that left without being registered one by one; whatever goes around the domain cannot take more out than came in.
alter table permit_line
  add column exported int not null default 0 check (exported >= 0),
  add constraint permit__more_out_than_in check (exported = 0 or exported + imported <= declared);

grant select, insert, update on processing_contract, contract_permit, processing_export, exported_goods
  to provenant_app;
grant select, insert on exported_device to provenant_app;
grant usage on sequence processing_contract_seq, contract_permit_seq, processing_export_seq, exported_goods_seq,
  exported_device_seq to provenant_app;

-- How the years of the report are counted stood in words only; the row of every edition says it as a field from now on.
update rule_row set content = content || E'\nYEAR_COUNT=PERMISSION'
where kind = 'REPORT_RULE' and code = 'RP-PR' and content not like E'%\nYEAR_COUNT=%';
update rule_row set content = content || E'\nCASES=ALL'
where kind = 'DISPOSAL_ROUTE' and code = 'D-REX' and content not like E'%CASES=%';
