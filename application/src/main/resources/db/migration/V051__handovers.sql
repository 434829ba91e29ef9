-- Minutes of handovers, and which custodian signs in as which user.

create sequence person_account_seq;
create table person_account (
  id         bigint primary key,
  company_id bigint not null references company,
  person_id  bigint not null,
  user_id    bigint not null references user_account,
  linked_by  bigint not null references user_account,
  linked_at  timestamptz not null,
  ended_at   timestamptz,
  foreign key (company_id, person_id) references person (company_id, id)
);
create unique index identity__person_linked on person_account (person_id) where ended_at is null;
create unique index identity__user_linked on person_account (company_id, user_id) where ended_at is null;
create index person_account_user on person_account (user_id);

create sequence handover_seq;
create table handover (
  id                 bigint primary key,
  company_id         bigint not null references company,
  number             text not null,
  giver_id           bigint not null,
  receiver_id        bigint,
  receiver_unit_id   bigint,
  place_id           bigint not null,
  handed_on          date not null,
  why                text not null,
  terms              text,
  text_digest        char(64) not null references stored_file,
  prepared_by        bigint not null references user_account,
  prepared_at        timestamptz not null,
  state              text not null check (state in ('PENDING', 'ACCEPTED', 'DECLINED', 'WITHDRAWN')),
  signing_way        text check (signing_way in ('ON_SCREEN', 'ON_PAPER', 'BY_ACCOUNT')),
  giver_signature    char(64) references stored_file,
  receiver_signature char(64) references stored_file,
  file_name          text,
  file_type          text,
  file_size          bigint,
  file_digest        char(64) references stored_file,
  closed_by          bigint references user_account,
  closed_at          timestamptz,
  declined_because   text,
  version            int not null,
  unique (company_id, number),
  foreign key (company_id, giver_id) references person (company_id, id),
  foreign key (company_id, receiver_id) references person (company_id, id),
  foreign key (company_id, receiver_unit_id) references org_unit (company_id, id),
  foreign key (company_id, place_id) references place (company_id, id),
  check ((receiver_id is null) <> (receiver_unit_id is null)),
  check ((state = 'PENDING') = (closed_by is null)),
  check ((state = 'ACCEPTED') = (signing_way is not null)),
  check ((state = 'DECLINED') = (declined_because is not null))
);
create index handover_company on handover (company_id, id desc);
create index handover_waiting on handover (company_id, state) where state = 'PENDING';
create index handover_giver on handover (giver_id);
create index handover_receiver on handover (receiver_id) where receiver_id is not null;
create index handover_receiver_unit on handover (receiver_unit_id) where receiver_unit_id is not null;

create sequence handover_line_seq;
create table handover_line (
  id              bigint primary key,
  handover_id     bigint not null references handover,
  position        int not null,
  equipment_id    bigint not null references equipment,
  asset_tag       text not null,
  serial_number   text,
  device_name     text not null,
  place_before    text not null,
  condition_words text not null,
  unique (handover_id, position),
  unique (handover_id, equipment_id)
);
create index handover_line_equipment on handover_line (equipment_id);

alter table movement add column handover_id bigint references handover;
create index movement_handover on movement (handover_id) where handover_id is not null;

grant select, insert on person_account, handover, handover_line to provenant_app;
grant update (ended_at) on person_account to provenant_app;
grant update (state, signing_way, giver_signature, receiver_signature, file_name, file_type, file_size, file_digest,
  closed_by, closed_at, declined_because, version) on handover to provenant_app;
grant usage on sequence person_account_seq, handover_seq, handover_line_seq to provenant_app;
