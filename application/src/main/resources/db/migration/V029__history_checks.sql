-- What the nightly check of the whole history has found.

create sequence history_check_seq;
create table history_check (
  id          bigint primary key,
  checked_at  timestamptz not null,
  entries     bigint not null,
  changes     bigint not null,
  checkpoints bigint not null,
  files       bigint not null,
  signed      bigint not null,
  root        char(64) not null,
  problems    bigint not null,
  first_bad   bigint,
  findings    text
);

grant select, insert on history_check to provenant_app;
grant usage on sequence history_check_seq to provenant_app;
