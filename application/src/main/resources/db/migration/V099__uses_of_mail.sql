-- Where users get e-mail, if they do.

alter table user_account add column email text;

-- Which checkpoint of the history went out with which letter.
create table checkpoint_letter (
  mail_id bigint primary key references outgoing_mail,
  size    bigint not null
);

grant select, insert on checkpoint_letter to provenant_app;
