-- How, when and by whom the use of the goods of a permit line, or of one device, is brought to its end.

create sequence end_plan_seq start 50 increment 50;
create table end_plan (
  id                bigint primary key,
  company_id        bigint not null references company,
  permit_line_id    bigint references permit_line,
  equipment_id      bigint references equipment,
  route             text not null,
  rule_point        text not null,
  leaves_as         text not null,
  planned_end       date,
  plan_trigger      text,
  responsible_id    bigint not null references person,
  withdrawn_on      date,
  withdrawn_because text,
  version           int not null,
  constraint end_plan__subject check (num_nonnulls(permit_line_id, equipment_id) = 1),
  constraint end_plan__time check (num_nonnulls(planned_end, plan_trigger) > 0),
  constraint end_plan__withdrawal check ((withdrawn_on is null) = (withdrawn_because is null))
);
create unique index end_plan__one_of_line on end_plan (permit_line_id) where withdrawn_on is null;
create unique index end_plan__one_of_device on end_plan (equipment_id) where withdrawn_on is null;
create index end_plan_permit_line on end_plan (permit_line_id) where permit_line_id is not null;
create index end_plan_equipment on end_plan (equipment_id) where equipment_id is not null;
create index end_plan_company on end_plan (company_id, planned_end) where withdrawn_on is null;
create index end_plan_responsible on end_plan (responsible_id);

grant select, insert on end_plan to provenant_app;
grant update (route, rule_point, leaves_as, planned_end, plan_trigger, responsible_id, withdrawn_on, withdrawn_because,
  version) on end_plan to provenant_app;
grant usage on sequence end_plan_seq to provenant_app;
