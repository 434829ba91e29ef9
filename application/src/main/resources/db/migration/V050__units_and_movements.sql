-- Departments and teams; why and when devices went where; stays that follow each other without gap or overlap.

create extension if not exists btree_gist;

create sequence org_unit_seq;
create table org_unit (
  id         bigint primary key,
  company_id bigint not null references company,
  kind       text not null check (kind in ('DEPARTMENT', 'TEAM')),
  part_of_id bigint,
  code       text not null,
  name       text not null,
  head_id    bigint,
  closed     boolean not null,
  version    int not null,
  unique (company_id, id),
  constraint organisation__unit_code_taken unique (company_id, code),
  foreign key (company_id, part_of_id) references org_unit (company_id, id),
  -- Persons belong to units and head them: one of both is checked at the end, so that a backup can be filled in again.
  foreign key (company_id, head_id) references person (company_id, id) deferrable,
  check (kind = 'DEPARTMENT' or part_of_id is not null)
);
create index org_unit_part_of on org_unit (company_id, part_of_id);
create index org_unit_head on org_unit (company_id, head_id);

alter table person add column unit_id bigint;
alter table person add foreign key (company_id, unit_id) references org_unit (company_id, id);
create index person_unit on person (company_id, unit_id) where unit_id is not null;

alter table equipment add column custodian_unit_id bigint;
alter table equipment add foreign key (company_id, custodian_unit_id) references org_unit (company_id, id);
alter table equipment add constraint custody__person_or_unit check (custodian_id is null or custodian_unit_id is null);
create index equipment_custodian_unit on equipment (company_id, custodian_unit_id, asset_tag, id)
  where custodian_unit_id is not null;

create sequence movement_seq;
create table movement (
  id            bigint primary key,
  equipment_id  bigint not null references equipment,
  movement_kind text not null,
  place_id      bigint not null references place,
  person_id     bigint references person,
  unit_id       bigint references org_unit,
  moved_on      date not null,
  step          int not null check (step > 0),
  why           text not null,
  recorded_by   bigint not null references user_account,
  recorded_at   timestamptz not null,
  taken_back    boolean not null,
  version       int not null,
  check (person_id is null or unit_id is null)
);
create index movement_equipment on movement (equipment_id, moved_on, step);

alter table stay add column unit_id bigint references org_unit;
alter table stay add column movement_id bigint references movement;
alter table stay add column since_step int not null default 0;
alter table stay add column until_step int;

-- Several stays of one day, which came one after the other, are numbered in their order.
update stay s set since_step = n.step
from (select id, row_number() over (partition by equipment_id, since order by id) - 1 as step from stay) n
where n.id = s.id and n.step > 0;
update stay s set until_step = coalesce(
  (select o.since_step from stay o where o.equipment_id = s.equipment_id and o.since = s.until
    and (o.since, o.since_step) > (s.since, s.since_step) order by o.since_step limit 1),
  case when s.until = s.since then s.since_step + 1 else 1 end)
where s.until is not null;

alter table stay add check ((until is null) = (until_step is null));
alter table stay add check (until is null or (until, until_step) > (since, since_step));
alter table stay add check (person_id is null or unit_id is null);
-- For every device and point of its life at most one stay; that there is one at all, StayChain sees to.
alter table stay add constraint custody__stays_overlap exclude using gist (
  equipment_id with =,
  int8range(
    (since - date '2000-01-01') * 10000::bigint + since_step,
    (until - date '2000-01-01') * 10000::bigint + until_step) with &&)
  deferrable initially deferred;
drop index stay_open;
drop index stay_equipment;
create index stay_equipment on stay (equipment_id, since, since_step);
create unique index stay_movement on stay (movement_id) where movement_id is not null;

grant select, insert on org_unit, movement to provenant_app;
grant update (name, head_id, closed, version) on org_unit to provenant_app;
grant update (place_id, person_id, unit_id, taken_back, version) on movement to provenant_app;
-- Stays lay out what movements say; of one that never happened none is left.
grant delete on stay to provenant_app;
grant usage on sequence org_unit_seq, movement_seq to provenant_app;
