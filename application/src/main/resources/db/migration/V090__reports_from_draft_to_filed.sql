-- Reports on their way: drafted, checked, reviewed by another person, issued, filed, answered by the authority.

create sequence report_draft_seq;
create table report_draft (
  id                bigint primary key,
  company_id        bigint not null references company,
  form_code         text not null,
  period_kind       text not null,
  period_from       date not null,
  period_to         date not null,
  language          text not null,
  town              text not null,
  corrects_id       bigint references periodic_report,
  corrected_because text,
  stage             text not null check (stage in ('DRAFT', 'IN_REVIEW', 'REVIEWED', 'ISSUED', 'DISCARDED')),
  drafted_by        bigint not null references user_account,
  drafted_at        timestamptz not null,
  put_up_by         bigint references user_account,
  put_up_at         timestamptz,
  lines_digest      char(64),
  form_id           bigint references report_form,
  reviewed_by       bigint references user_account,
  reviewed_at       timestamptz,
  remark            text,
  report_id         bigint references periodic_report,
  version           int not null,
  check (period_to >= period_from),
  check ((corrects_id is null) = (corrected_because is null)),
  check ((put_up_by is null) = (lines_digest is null) and (put_up_by is null) = (put_up_at is null)
    and (put_up_by is null) = (form_id is null)),
  check ((reviewed_by is null) = (reviewed_at is null)),
  check (stage not in ('IN_REVIEW', 'REVIEWED', 'ISSUED') or put_up_by is not null),
  check (stage not in ('REVIEWED', 'ISSUED') or reviewed_by is not null),
  check (reviewed_by is null or reviewed_by <> drafted_by and reviewed_by <> put_up_by),
  check ((stage = 'ISSUED') = (report_id is not null))
);
create index report_draft_company on report_draft (company_id, id desc);
create index report_draft_corrects on report_draft (corrects_id) where corrects_id is not null;
create index report_draft_report on report_draft (report_id) where report_id is not null;
create index report_draft_form on report_draft (form_id) where form_id is not null;
create index report_draft_drafted_by on report_draft (drafted_by);
create index report_draft_put_up_by on report_draft (put_up_by) where put_up_by is not null;
create index report_draft_reviewed_by on report_draft (reviewed_by) where reviewed_by is not null;
create unique index reporting__one_open_draft on report_draft
  (company_id, form_code, period_kind, period_from, period_to, language) where stage in ('DRAFT', 'IN_REVIEW', 'REVIEWED');

create sequence report_put_up_seq;
create table report_put_up (
  id        bigint primary key,
  draft_id  bigint not null references report_draft,
  put_up_by bigint not null references user_account,
  put_up_at timestamptz not null
);
create index report_put_up_draft on report_put_up (draft_id, id);
create index report_put_up_by on report_put_up (put_up_by);

create sequence report_acceptance_seq;
create table report_acceptance (
  id               bigint primary key,
  draft_id         bigint not null references report_draft,
  report_check     text not null,
  failed           int not null check (failed > 0),
  failed_digest    char(64) not null,
  accepted_because text not null,
  accepted_by      bigint not null references user_account,
  accepted_at      timestamptz not null
);
create index report_acceptance_draft on report_acceptance (draft_id, id);
create index report_acceptance_by on report_acceptance (accepted_by);

-- What was issued before needed no second person.
alter table periodic_report
  add corrects_id bigint references periodic_report,
  add corrected_because text,
  add reviewed_by bigint references user_account,
  add check ((corrects_id is null) = (corrected_because is null)),
  add check (corrects_id <> id);
create index periodic_report_corrects on periodic_report (corrects_id) where corrects_id is not null;
create index periodic_report_reviewed_by on periodic_report (reviewed_by) where reviewed_by is not null;

create sequence report_filing_seq;
create table report_filing (
  id              bigint primary key,
  report_id       bigint not null references periodic_report,
  filed_on        date not null,
  channel         text not null check (channel in ('PORTAL', 'IN_PERSON', 'POST', 'E_MAIL')),
  receipt_number  text not null,
  file_name       text not null,
  file_type       text not null,
  file_size       bigint not null,
  file_digest     char(64) not null references stored_file,
  filed_by        bigint not null references user_account,
  filed_at        timestamptz not null,
  state           text not null check (state in ('FILED', 'ACCEPTED', 'SENT_BACK')),
  outcome_on      date,
  authority_words text,
  outcome_by      bigint references user_account,
  version         int not null,
  constraint reporting__filed_already unique (report_id),
  check (outcome_on >= filed_on),
  check ((state = 'FILED') = (outcome_on is null) and (state = 'FILED') = (outcome_by is null)),
  check (state <> 'SENT_BACK' or authority_words is not null)
);
create index report_filing_file on report_filing (file_digest);
create index report_filing_filed_by on report_filing (filed_by);
create index report_filing_outcome_by on report_filing (outcome_by) where outcome_by is not null;

grant select, insert on report_draft, report_put_up, report_acceptance, report_filing to provenant_app;
grant update (stage, put_up_by, put_up_at, lines_digest, form_id, reviewed_by, reviewed_at, remark, report_id, version)
  on report_draft to provenant_app;
grant update (state, outcome_on, authority_words, outcome_by, version) on report_filing to provenant_app;
grant usage on sequence report_draft_seq, report_put_up_seq, report_acceptance_seq, report_filing_seq to provenant_app;
