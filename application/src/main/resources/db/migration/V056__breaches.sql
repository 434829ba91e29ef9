-- The breach register: what was found of devices that are not used as they may be, and how it was put right.

create sequence breach_seq;
create table breach (
  id           bigint primary key,
  company_id   bigint not null references company,
  equipment_id bigint not null references equipment,
  breach_kind  text not null,
  found_by     text not null check (found_by in ('PERSON', 'STOCKTAKE', 'RULES')),
  found_on     date not null,
  description  text,
  basis        text,
  certainty    text,
  state        text not null check (state in ('OPEN', 'CLOSED')),
  gone_on      date,
  remedy       text,
  evidence     text,
  file_name    text,
  file_type    text,
  file_size    bigint,
  file_digest  char(64) references stored_file,
  closed_by    bigint references user_account,
  closed_on    date,
  version      int not null,
  check ((state = 'CLOSED') = (closed_on is not null and closed_by is not null and remedy is not null
    and evidence is not null))
);
create index breach_company on breach (company_id, state, found_on desc, id desc);
create index breach_equipment on breach (equipment_id, state);
-- The same is not found twice by the nightly run, whoever starts it.
create unique index compliance__found_before on breach (equipment_id, breach_kind)
  where state = 'OPEN' and found_by = 'RULES';

create sequence breach_step_seq;
create table breach_step (
  id        bigint primary key,
  breach_id bigint not null references breach,
  remedy    text not null,
  done_on   date not null,
  done_by   bigint not null references user_account
);
create index breach_step_breach on breach_step (breach_id, id);

grant select, insert on breach, breach_step to provenant_app;
grant update (state, gone_on, remedy, evidence, file_name, file_type, file_size, file_digest, closed_by, closed_on, version)
  on breach to provenant_app;
grant usage on sequence breach_seq, breach_step_seq to provenant_app;
