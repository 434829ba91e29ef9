-- Which stage of which deadline was told, once; and what people said to it. The deadlines themselves are read from their
-- records.

create sequence deadline_notice_seq;
create table deadline_notice (
  id             bigint primary key,
  company_id     bigint not null references company,
  deadline_kind  text not null,
  subject_record bigint not null,
  subject_label  text not null,
  due_on         date not null,
  days_before    int not null,
  audience       text not null check (audience in ('OWNER', 'HEAD', 'ALL')),
  told_at        timestamptz not null,
  -- Two processes, or one that is started again, tell a stage once.
  constraint deadline__told_before unique (company_id, deadline_kind, subject_record, due_on, days_before)
);
create index deadline_notice_company on deadline_notice (company_id, id desc);

create sequence deadline_answer_seq;
create table deadline_answer (
  id          bigint primary key,
  notice_id   bigint not null references deadline_notice,
  answer_kind text not null check (answer_kind in ('SEEN', 'LATER', 'SETTLED')),
  later_until date,
  because     text,
  answered_by bigint not null references user_account,
  answered_at timestamptz not null,
  check ((answer_kind = 'LATER') = (later_until is not null) and (answer_kind = 'SEEN') = (because is null))
);
create index deadline_answer_notice on deadline_answer (notice_id, id desc);
create index deadline_answer_user on deadline_answer (answered_by);

grant select, insert on deadline_notice, deadline_answer to provenant_app;
grant usage on sequence deadline_notice_seq, deadline_answer_seq to provenant_app;
