-- Letters, written in the transaction of the act that causes them, and how far their sending is.

create sequence outgoing_mail_seq;
create table outgoing_mail (
  id           bigint primary key,
  message_id   text not null unique,
  mail_purpose text not null,
  user_id      bigint references user_account,
  to_address   text not null,
  to_name      text,
  language     text not null,
  mail_subject text not null,
  mail_text    text not null,
  mail_state   text not null,
  queued_at    timestamptz not null,
  ended_at     timestamptz,
  end_said     text,
  version      int not null,
  constraint outgoing_mail__state check (mail_state in ('WAITING', 'SENT', 'FAILED', 'GIVEN_UP')),
  constraint outgoing_mail__end check ((mail_state = 'WAITING') = (ended_at is null))
);
create index outgoing_mail_queued on outgoing_mail (queued_at);
create index outgoing_mail_state on outgoing_mail (mail_state, queued_at);
create index outgoing_mail_user on outgoing_mail (user_id);

create sequence mail_attachment_seq;
create table mail_attachment (
  id          bigint primary key,
  mail_id     bigint not null references outgoing_mail,
  file_name   text not null,
  media_type  text not null,
  file_digest text not null references stored_file
);
create index mail_attachment_mail on mail_attachment (mail_id);
create index mail_attachment_file on mail_attachment (file_digest);

-- Progress alone: what becomes of a letter in the end stands in the letter and in the history. Whoever sends one holds it
-- until leased_until and no longer, so that a letter of a process that died is sent by another.
create table mail_delivery (
  mail_id      bigint primary key references outgoing_mail,
  due_at       timestamptz,
  try_until    timestamptz not null,
  attempts     int not null default 0,
  leased_until timestamptz,
  tried_at     timestamptz,
  trouble      text,
  said         text,
  maybe_twice  boolean not null default false
);
create index mail_delivery_due on mail_delivery (due_at) where due_at is not null;

grant select, insert, update on outgoing_mail, mail_delivery to provenant_app;
grant select, insert on mail_attachment to provenant_app;
grant usage on sequence outgoing_mail_seq, mail_attachment_seq to provenant_app;
