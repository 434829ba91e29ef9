-- Who wants a letter each morning with the deadlines that they are reminded of, and on which days it was written.

create sequence daily_reminder_seq;
create table daily_reminder (
  id         bigint primary key,
  company_id bigint not null references company,
  user_id    bigint not null references user_account,
  started_at timestamptz not null,
  stopped_at timestamptz check (stopped_at >= started_at)
);
create unique index daily_reminder__one on daily_reminder (company_id, user_id) where stopped_at is null;
create index daily_reminder_user on daily_reminder (user_id);

create table daily_reminder_letter (
  reminder_id bigint not null references daily_reminder,
  day         date not null,
  mail_id     bigint not null references outgoing_mail,
  primary key (reminder_id, day)
);
create index daily_reminder_letter_mail on daily_reminder_letter (mail_id);

grant select, insert on daily_reminder, daily_reminder_letter to provenant_app;
grant update (stopped_at) on daily_reminder to provenant_app;
grant usage on sequence daily_reminder_seq to provenant_app;
