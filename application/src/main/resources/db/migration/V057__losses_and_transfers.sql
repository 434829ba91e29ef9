-- What was lost or stolen, with its papers stage by stage, and what the authority let be handed to others.

create sequence loss_seq;
create table loss (
  id             bigint primary key,
  company_id     bigint not null references company,
  theft          boolean not null,
  lost_on        date not null,
  lost_where     text not null,
  circumstances  text not null,
  police_report  text,
  loss_stage     text not null check (loss_stage in ('REPORTED', 'EXPLAINED', 'ASSESSED', 'FOUND')),
  explanation    text,
  explained_on   date,
  tax_assessment text,
  assessed_on    date,
  found_on       date,
  found_because  text,
  version        int not null,
  check (loss_stage <> 'ASSESSED' or explanation is not null and tax_assessment is not null),
  check ((loss_stage = 'FOUND') = (found_on is not null))
);
create index loss_company on loss (company_id, id desc);

create sequence lost_device_seq;
create table lost_device (
  id           bigint primary key,
  loss_id      bigint not null references loss,
  equipment_id bigint not null references equipment,
  unique (loss_id, equipment_id)
);
create index lost_device_equipment on lost_device (equipment_id);

create sequence loss_paper_seq;
create table loss_paper (
  id          bigint primary key,
  loss_id     bigint not null references loss,
  loss_stage  text not null,
  file_name   text not null,
  file_type   text not null,
  file_size   bigint not null,
  file_digest char(64) not null references stored_file
);
create index loss_paper_loss on loss_paper (loss_id, id);

create sequence outward_transfer_seq;
create table outward_transfer (
  id                bigint primary key,
  company_id        bigint not null references company,
  device_action     text not null,
  receiver_name     text not null,
  receiver_tax_code text not null,
  transferred_on    date not null,
  evidence          text not null,
  version           int not null
);
create index outward_transfer_company on outward_transfer (company_id, id desc);

create sequence transferred_device_seq;
create table transferred_device (
  id           bigint primary key,
  transfer_id  bigint not null references outward_transfer,
  equipment_id bigint not null references equipment,
  unique (transfer_id, equipment_id)
);
create index transferred_device_equipment on transferred_device (equipment_id);

grant select, insert on loss, lost_device, loss_paper, outward_transfer, transferred_device to provenant_app;
grant update (loss_stage, explanation, explained_on, tax_assessment, assessed_on, found_on, found_because, version)
  on loss to provenant_app;
grant usage on sequence loss_seq, lost_device_seq, loss_paper_seq, outward_transfer_seq, transferred_device_seq
  to provenant_app;
