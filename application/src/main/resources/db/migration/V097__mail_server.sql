-- The server that takes the e-mail of this installation: one, or none.

create sequence mail_server_seq;
create table mail_server (
  id            bigint primary key,
  sending       boolean not null,
  mail_host     text not null,
  mail_port     int not null,
  encryption    text not null,
  mail_user     text,
  mail_password text,
  from_address  text not null,
  first_pause   int not null,
  longest_pause int not null,
  days_to_try   int not null,
  version       int not null,
  constraint mail_server__encryption check (encryption in ('STARTTLS', 'TLS', 'IF_OFFERED', 'NONE')),
  constraint mail_server__port check (mail_port between 1 and 65535),
  constraint mail_server__pauses check (first_pause between 1 and longest_pause and longest_pause <= 1440),
  constraint mail_server__days check (days_to_try between 1 and 30),
  constraint mail_server__clear check (mail_user is null or encryption in ('STARTTLS', 'TLS')),
  constraint mail_server__name check (mail_password is null or mail_user is not null)
);
create unique index mail__server_exists on mail_server ((true));

grant select, insert, update on mail_server to provenant_app;
grant usage on sequence mail_server_seq to provenant_app;
