-- Legal entities, places, custodians; users, roles, tokens.

create sequence company_seq;
create table company (
  id                   bigint primary key,
  name                 text not null,
  tax_code             text not null constraint organisation__tax_code_taken unique,
  address              text not null,
  representative       text not null,
  representative_title text,
  export_processing    boolean not null,
  version              int not null
);

create sequence place_seq;
create table place (
  id         bigint primary key,
  company_id bigint not null references company,
  inside_id  bigint,
  kind       text not null,
  code       text not null,
  name       text not null,
  address    text,
  closed     boolean not null,
  version    int not null,
  unique (company_id, id),
  constraint organisation__place_code_taken unique (company_id, code),
  foreign key (company_id, inside_id) references place (company_id, id),
  check ((kind = 'SITE') = (inside_id is null))
);

create sequence person_seq;
create table person (
  id         bigint primary key,
  company_id bigint not null references company,
  code       text not null,
  name       text not null,
  unit       text,
  has_left   boolean not null,
  version    int not null,
  unique (company_id, id),
  constraint organisation__person_code_taken unique (company_id, code)
);

create sequence user_account_seq;
create table user_account (
  id               bigint primary key,
  login            text not null constraint identity__login_taken unique,
  name             text not null,
  language         text not null check (language in ('VI', 'EN')),
  password_hash    text not null,
  password_initial boolean not null default false,
  locked           boolean not null,
  version          int not null
);

create sequence role_grant_seq;
create table role_grant (
  id           bigint primary key,
  user_id      bigint not null references user_account,
  company_id   bigint references company,
  role         text not null,
  given_at     timestamptz not null,
  withdrawn_at timestamptz,
  check ((role = 'ADMINISTRATOR') = (company_id is null))
);
create unique index identity__role_already_given on role_grant (user_id, coalesce(company_id, 0), role)
  where withdrawn_at is null;

-- Every attempt to sign in, for the growing delay.
create table sign_in_attempt (
  login        text not null,
  origin       text not null,
  attempted_at timestamptz not null,
  succeeded    boolean not null
);
create index sign_in_attempt_login on sign_in_attempt (login, attempted_at desc);
create index sign_in_attempt_origin on sign_in_attempt (origin, attempted_at desc);

-- Bearer tokens of the API; only their SHA-256 is kept.
create table api_token (
  digest     char(64) primary key,
  user_id    bigint not null references user_account,
  company_id bigint references company,
  made_at    timestamptz not null,
  expires_at timestamptz not null,
  ended_at   timestamptz
);
create index api_token_user on api_token (user_id);

-- The one-time link of the first start; only its SHA-256 is kept.
create table setup_link (
  digest  char(64) primary key,
  made_at timestamptz not null,
  used_at timestamptz
);

grant select, insert, update on company, place, person, user_account, role_grant, setup_link to provenant_app;
grant select, insert on sign_in_attempt, api_token to provenant_app;
grant update (ended_at) on api_token to provenant_app;
grant usage on sequence company_seq, place_seq, person_seq, user_account_seq, role_grant_seq to provenant_app;
