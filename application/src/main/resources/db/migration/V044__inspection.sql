-- What auditors keep of their own. Nothing of it is ever written into another record, and the grants say which few
-- columns may change at all.

create sequence inspection_seq;
create table inspection (
  id          bigint primary key,
  company_id  bigint not null references company,
  name        text not null,
  aim         text,
  period_from date not null,
  period_to   date not null,
  opened_by   bigint not null references user_account,
  opened_on   date not null,
  closed_on   date,
  conclusion  text,
  version     int not null,
  check (period_to >= period_from),
  check ((closed_on is null) = (conclusion is null))
);
create index inspection_company on inspection (company_id, id desc);

create sequence inspection_note_seq;
create table inspection_note (
  id             bigint primary key,
  inspection_id  bigint not null references inspection,
  subject_kind   text,
  subject_record bigint,
  subject_label  text,
  text           text not null,
  salt           text not null,
  note_hash      char(64) not null,
  written_by     bigint not null references user_account,
  written_at     timestamptz not null
);
create index inspection_note_inspection on inspection_note (inspection_id, id);

create sequence inspection_finding_seq;
create table inspection_finding (
  id              bigint primary key,
  inspection_id   bigint not null references inspection,
  finding_no      int not null,
  severity        text not null,
  finding         text not null,
  basis           text,
  subject_kind    text,
  subject_record  bigint,
  subject_label   text,
  written_by      bigint not null references user_account,
  written_at      timestamptz not null,
  state           text not null check (state in ('OPEN', 'ANSWERED', 'CLOSED')),
  response        text,
  answered_by     bigint references user_account,
  answered_at     timestamptz,
  finding_outcome text,
  closing_remark  text,
  closed_by       bigint references user_account,
  closed_at       timestamptz,
  version         int not null,
  unique (inspection_id, finding_no),
  check ((state = 'CLOSED') = (finding_outcome is not null)),
  check (state <> 'ANSWERED' or response is not null)
);

create sequence inspection_sample_seq;
create table inspection_sample (
  id               bigint primary key,
  inspection_id    bigint not null references inspection,
  sample_no        int not null,
  population       text not null,
  words            text,
  stage            text,
  category         text,
  place_id         bigint references place,
  from_day         date,
  to_day           date,
  currency         text,
  sample_method    text not null,
  sample_size      int not null check (sample_size > 0),
  seed             text not null,
  population_size  int not null,
  population_value numeric,
  population_hash  char(64) not null,
  drawn_by         bigint not null references user_account,
  drawn_at         timestamptz not null,
  unique (inspection_id, sample_no)
);

create sequence sampled_item_seq;
create table sampled_item (
  id             bigint primary key,
  sample_id      bigint not null references inspection_sample,
  position       int not null,
  hits           int not null check (hits > 0),
  subject_record bigint not null,
  subject_label  text not null,
  subject_name   text not null,
  serial_number  text,
  subject_state  text,
  place_path     text,
  custodian_name text,
  value          numeric(23, 4),
  currency       text,
  risk_points    int,
  risk_factors   text,
  result         text,
  remark         text,
  checked_by     bigint references user_account,
  checked_at     timestamptz,
  version        int not null,
  unique (sample_id, position)
);

create sequence paper_request_seq;
create table paper_request (
  id             bigint primary key,
  inspection_id  bigint not null references inspection,
  request_no     int not null,
  wanted_paper   text not null,
  subject_kind   text,
  subject_record bigint,
  subject_label  text,
  due_on         date not null,
  asked_by       bigint not null references user_account,
  asked_at       timestamptz not null,
  state          text not null check (state in ('ASKED', 'GIVEN', 'ASKED_AGAIN', 'ACCEPTED')),
  again_because  text,
  accepted_at    timestamptz,
  version        int not null,
  unique (inspection_id, request_no)
);

create sequence given_paper_seq;
create table given_paper (
  id             bigint primary key,
  request_id     bigint not null references paper_request,
  subject_kind   text,
  subject_record bigint,
  subject_label  text,
  file_name      text,
  file_type      text,
  file_size      bigint,
  file_digest    char(64) references stored_file,
  remark         text,
  given_by       bigint not null references user_account,
  given_at       timestamptz not null,
  check ((file_digest is null) <> (subject_kind is null))
);
create index given_paper_request on given_paper (request_id, id);

grant select, insert on inspection, inspection_note, inspection_finding, inspection_sample, sampled_item, paper_request,
  given_paper to provenant_app;
grant update (closed_on, conclusion, version) on inspection to provenant_app;
grant update (state, response, answered_by, answered_at, finding_outcome, closing_remark, closed_by, closed_at, version)
  on inspection_finding to provenant_app;
grant update (result, remark, checked_by, checked_at, version) on sampled_item to provenant_app;
grant update (state, due_on, again_because, accepted_at, version) on paper_request to provenant_app;
grant usage on sequence inspection_seq, inspection_note_seq, inspection_finding_seq, inspection_sample_seq,
  sampled_item_seq, paper_request_seq, given_paper_seq to provenant_app;
