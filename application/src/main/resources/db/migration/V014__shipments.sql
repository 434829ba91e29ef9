-- Shipments: the commercial and transport papers under which declarations stand, and further permits.

create sequence shipment_seq;
create table shipment (
  id             bigint primary key,
  company_id     bigint not null references company,
  reference      text not null,
  invoice        text,
  invoice_on     date,
  contract       text,
  bill_of_lading text,
  packing_list   text,
  carrier        text,
  arrived_on     date,
  port           text,
  note           text,
  version        int not null,
  unique (company_id, id),
  constraint customs__reference_taken unique (company_id, reference)
);
create index shipment_company on shipment (company_id, id desc);

create sequence special_permit_seq;
create table special_permit (
  id              bigint primary key,
  shipment_id     bigint not null references shipment,
  kind            text not null check (kind in ('CRYPTOGRAPHY', 'INFORMATION_SECURITY', 'CONFORMITY')),
  number          text not null,
  issued_by       text not null,
  issued_on       date not null,
  valid_to        date check (valid_to >= issued_on),
  withdrawn       boolean not null,
  withdraw_reason text,
  version         int not null,
  check (withdrawn = (withdraw_reason is not null))
);
create index special_permit_shipment on special_permit (shipment_id);

alter table declaration
  add column shipment_id bigint,
  add foreign key (company_id, shipment_id) references shipment (company_id, id);
create index declaration_shipment on declaration (shipment_id) where shipment_id is not null;

grant select, insert, update on shipment, special_permit to provenant_app;
grant usage on sequence shipment_seq, special_permit_seq to provenant_app;
