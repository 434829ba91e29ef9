-- What is sent by itself, when and to whom; each time that was taken, once; and what became of it for each recipient.

create sequence schedule_seq;
create table schedule (
  id             bigint primary key,
  company_id     bigint not null references company,
  owner_id       bigint not null references user_account,
  name           text not null,
  scheduled_kind text not null,
  view_id        bigint references saved_view,
  form_code      text,
  file_format    text not null check (file_format in ('XLSX', 'CSV', 'PDF')),
  rhythm         text not null check (rhythm in ('DAILY', 'WEEKLY', 'MONTHLY', 'QUARTERLY')),
  weekday        text check ((weekday is not null) = (rhythm = 'WEEKLY')),
  day_of_month   int check (day_of_month between 1 and 31),
  due_hour       int not null check (due_hour between 0 and 23),
  valid_from     date not null,
  valid_to       date,
  by_mail        boolean not null,
  skip_empty     boolean not null,
  schedule_state text not null check (schedule_state in ('RUNNING', 'PAUSED', 'ENDED')),
  next_due       timestamptz,
  version        int not null,
  constraint schedule__day check ((day_of_month is not null) = (rhythm in ('MONTHLY', 'QUARTERLY'))),
  constraint schedule__next check (next_due is null or schedule_state = 'RUNNING')
);
create index schedule_company on schedule (company_id);
create index schedule_owner on schedule (owner_id);
create index schedule_view on schedule (view_id);
create index schedule_due on schedule (company_id, next_due) where next_due is not null;

create sequence schedule_recipient_seq;
create table schedule_recipient (
  id           bigint primary key,
  schedule_id  bigint not null references schedule,
  recipient_id bigint not null references user_account,
  removed      boolean not null,
  constraint schedule_recipient__one unique (schedule_id, recipient_id)
);
create index schedule_recipient_user on schedule_recipient (recipient_id);

create table schedule_run (
  schedule_id bigint not null references schedule,
  due_at      timestamptz not null,
  started_at  timestamptz not null,
  missed      int not null check (missed >= 0),
  primary key (schedule_id, due_at)
);

create sequence schedule_delivery_seq;
create table schedule_delivery (
  id             bigint primary key,
  schedule_id    bigint not null,
  due_at         timestamptz not null,
  recipient_id   bigint not null references user_account,
  delivery_state text not null check (delivery_state in ('WAITING', 'SENT', 'EMPTY', 'NO_ACCESS')),
  delivered_at   timestamptz,
  file_name      text,
  media_type     text,
  file_size      bigint,
  file_digest    text references stored_file,
  mail_way       text,
  version        int not null,
  foreign key (schedule_id, due_at) references schedule_run,
  constraint schedule_delivery__one unique (schedule_id, due_at, recipient_id),
  constraint schedule_delivery__end check ((delivery_state = 'WAITING') = (delivered_at is null)),
  constraint schedule_delivery__file check ((delivery_state = 'SENT') = (file_digest is not null))
);
create index schedule_delivery_recipient on schedule_delivery (recipient_id, id desc);
create index schedule_delivery_file on schedule_delivery (file_digest);

grant select, insert, update on schedule, schedule_recipient, schedule_delivery to provenant_app;
grant select, insert on schedule_run to provenant_app;
grant usage on sequence schedule_seq, schedule_recipient_seq, schedule_delivery_seq to provenant_app;
