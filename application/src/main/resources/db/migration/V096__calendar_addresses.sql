-- Private addresses under which calendar programs read deadlines. Of the address only its SHA-256 is kept, as of API tokens.

create sequence deadline_feed_seq;
create table deadline_feed (
  id           bigint primary key,
  company_id   bigint not null references company,
  user_id      bigint not null references user_account,
  name         text not null,
  reach        text not null check (reach in ('OWN', 'ALL')),
  opened_at    timestamptz not null,
  withdrawn_at timestamptz check (withdrawn_at >= opened_at)
);
create index deadline_feed_company on deadline_feed (company_id);
create index deadline_feed_user on deadline_feed (user_id, id desc);

create table deadline_feed_key (
  digest  char(64) primary key,
  feed_id bigint not null unique references deadline_feed
);

grant select, insert on deadline_feed, deadline_feed_key to provenant_app;
grant update (withdrawn_at) on deadline_feed to provenant_app;
grant usage on sequence deadline_feed_seq to provenant_app;
