-- By what rule a company asks its custodians whether they use what they hold, when it did, and what they answered.

create sequence use_policy_seq;
create table use_policy (
  id            bigint primary key,
  company_id    bigint not null references company,
  every_months  int not null check (every_months between 1 and 24),
  due_days      int not null check (due_days between 1 and 90),
  remind_days   int not null check (remind_days between 0 and 90),
  escalate_days int not null check (escalate_days between 0 and 90),
  officer_days  int not null check (officer_days between escalate_days and 90),
  starts_on     date not null,
  active        boolean not null,
  version       int not null,
  constraint usage__policy_exists unique (company_id)
);

create sequence confirmation_round_seq;
create table confirmation_round (
  id                 bigint primary key,
  company_id         bigint not null references company,
  period_from        date not null,
  answer_by          date not null,
  remind_from        date not null,
  heads_from         date not null,
  officers_from      date not null,
  confirmation_stage text not null
    check (confirmation_stage in ('ASKED', 'REMINDED', 'OVERDUE', 'HEADS_TOLD', 'OFFICERS_TOLD')),
  devices_asked      int,
  devices_answered   int,
  closed_on          date,
  version            int not null,
  unique (company_id, period_from),
  check ((closed_on is null) = (devices_asked is null) and (closed_on is null) = (devices_answered is null))
);
create unique index confirmation_round_open on confirmation_round (company_id) where closed_on is null;

create sequence use_confirmation_seq;
create table use_confirmation (
  id           bigint primary key,
  equipment_id bigint not null references equipment,
  person_id    bigint not null references person,
  round_id     bigint not null references confirmation_round,
  use_answer   text not null check (use_answer in ('IN_USE', 'NOT_USED', 'NOT_WITH_ME')),
  remark       text,
  said_by      bigint not null references user_account,
  said_at      timestamptz not null,
  check (use_answer = 'IN_USE' or remark is not null)
);
create index use_confirmation_equipment on use_confirmation (equipment_id, round_id, id desc);
create index use_confirmation_person on use_confirmation (person_id);
create index use_confirmation_round on use_confirmation (round_id);

grant select, insert on use_policy, confirmation_round, use_confirmation to provenant_app;
grant update (every_months, due_days, remind_days, escalate_days, officer_days, starts_on, active, version) on use_policy
  to provenant_app;
grant update (answer_by, remind_from, heads_from, officers_from, confirmation_stage, devices_asked, devices_answered,
  closed_on, version) on confirmation_round to provenant_app;
grant usage on sequence use_policy_seq, confirmation_round_seq, use_confirmation_seq to provenant_app;
