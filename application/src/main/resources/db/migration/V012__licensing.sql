-- The dossier that leads to a permit: goods, papers with their files, what they say, and how often it was handed in.

create sequence dossier_seq;
create table dossier (
  id               bigint primary key,
  company_id       bigint not null references company,
  title            text not null,
  permitted_case   text not null,
  case_decision_id bigint,
  state            text not null check (state in ('DRAFT', 'SUBMITTED', 'SUPPLEMENT_REQUESTED', 'RESUBMITTED',
                     'GRANTED', 'REFUSED', 'WITHDRAWN')),
  begun_on         date not null,
  rules            text,
  decided_on       date,
  decided_because  text,
  permit_id        bigint references permit,
  version          int not null,
  unique (company_id, id),
  check ((state in ('GRANTED', 'REFUSED', 'WITHDRAWN')) = (decided_on is not null)),
  check ((state = 'GRANTED') = (permit_id is not null)),
  check (state in ('DRAFT', 'WITHDRAWN') or rules is not null)
);
create index dossier_company on dossier (company_id, begun_on desc, id desc);

create sequence dossier_line_seq;
create table dossier_line (
  id               bigint primary key,
  dossier_id       bigint not null references dossier,
  line_no          int not null,
  goods            text not null,
  hs               char(8) not null,
  model            text,
  goods_condition  text not null,
  quantity         int not null check (quantity > 0),
  unit             text not null,
  unit_value       numeric(19, 4),
  currency         char(3),
  manufacture_year int,
  origin           char(2),
  purpose          text not null,
  place_id         bigint references place,
  planned_route    text,
  planned_end      date,
  dropped          boolean not null,
  permit_line_id   bigint references permit_line,
  version          int not null,
  unique (dossier_id, line_no),
  check ((unit_value is null) = (currency is null))
);

create sequence dossier_paper_seq;
create table dossier_paper (
  id                bigint primary key,
  dossier_id        bigint not null references dossier,
  item              text not null,
  name              text not null,
  paper_version     int not null,
  paper_form        text not null check (paper_form in ('ORIGINAL', 'CERTIFIED_COPY', 'COPY')),
  issuer            text,
  issued_on         date,
  valid_until       date,
  supplied_by       text,
  file_name         text not null,
  file_type         text not null,
  file_size         bigint not null,
  file_digest       char(64) not null references stored_file,
  added_by          bigint not null references user_account,
  added_at          timestamptz not null,
  withdrawn_on      date,
  withdrawn_because text,
  version           int not null,
  check ((withdrawn_on is null) = (withdrawn_because is null)),
  check (valid_until is null or issued_on is null or valid_until >= issued_on)
);
create index dossier_paper_dossier on dossier_paper (dossier_id, id);
create unique index dossier_paper_version on dossier_paper (dossier_id, item, name, paper_version);

create sequence dossier_entry_seq;
create table dossier_entry (
  id            bigint primary key,
  dossier_id    bigint not null references dossier,
  content_field text not null,
  content       text,
  version       int not null,
  unique (dossier_id, content_field)
);

create sequence submission_round_seq;
create table submission_round (
  id                 bigint primary key,
  dossier_id         bigint not null references dossier,
  round_no           int not null,
  submitted_on       date not null,
  submission_channel text not null,
  receipt_number     text,
  answer             text,
  asked_on           date,
  asked              text,
  supplement_due     date,
  version            int not null,
  unique (dossier_id, round_no),
  check (asked_on is null or asked_on >= submitted_on),
  check ((asked_on is null) = (asked is null))
);

grant select, insert, update on dossier, dossier_line, dossier_paper, dossier_entry, submission_round
  to provenant_app;
grant usage on sequence dossier_seq, dossier_line_seq, dossier_paper_seq, dossier_entry_seq, submission_round_seq
  to provenant_app;

-- The authority may take a permit back.
alter table permit add column revoked_on date;
alter table permit add column revoked_because text;
alter table permit add constraint permit__revoked_before_issue
  check ((revoked_on is null) = (revoked_because is null) and (revoked_on is null or revoked_on >= issued_on));
