-- Places that say who must approve what is brought there, and requests for it.

alter table place add column approver_id bigint;
alter table place add foreign key (company_id, approver_id) references person (company_id, id);
create index place_approver on place (company_id, approver_id) where approver_id is not null;

create sequence move_request_seq;
create table move_request (
  id          bigint primary key,
  company_id  bigint not null references company,
  number      text not null,
  place_id    bigint not null,
  person_id   bigint,
  unit_id     bigint,
  moved_on    date not null,
  why         text not null,
  approver_id bigint not null,
  asked_by    bigint not null references user_account,
  asked_at    timestamptz not null,
  state       text not null check (state in ('ASKED', 'APPROVED', 'REFUSED', 'WITHDRAWN')),
  closed_by   bigint references user_account,
  closed_at   timestamptz,
  decision    text,
  version     int not null,
  unique (company_id, number),
  foreign key (company_id, place_id) references place (company_id, id),
  foreign key (company_id, person_id) references person (company_id, id),
  foreign key (company_id, unit_id) references org_unit (company_id, id),
  foreign key (company_id, approver_id) references person (company_id, id),
  check ((state = 'ASKED') = (closed_by is null)),
  constraint custody__own_request check (state not in ('APPROVED', 'REFUSED') or closed_by <> asked_by)
);
create index move_request_waiting on move_request (company_id, state) where state = 'ASKED';
create index move_request_approver on move_request (approver_id);
create index move_request_place on move_request (place_id);

create sequence move_request_line_seq;
create table move_request_line (
  id           bigint primary key,
  request_id   bigint not null references move_request,
  equipment_id bigint not null references equipment,
  asset_tag    text not null,
  unique (request_id, equipment_id)
);
create index move_request_line_equipment on move_request_line (equipment_id);

grant select, insert on move_request, move_request_line to provenant_app;
grant update (state, closed_by, closed_at, decision, version) on move_request to provenant_app;
grant usage on sequence move_request_seq, move_request_line_seq to provenant_app;
