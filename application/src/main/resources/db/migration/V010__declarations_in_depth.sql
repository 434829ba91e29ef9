-- What becomes of a declaration: clearance, amendments that keep what was said before, cancellation.

alter table declaration
  add column temporary_until date,
  add column state text not null default 'REGISTERED' check (state in ('REGISTERED', 'CLEARED', 'CANCELLED')),
  add column lane text check (lane in ('GREEN', 'YELLOW', 'RED')),
  add column cleared_on date,
  add column import_duty numeric(15) check (import_duty >= 0),
  add column vat numeric(15) check (vat >= 0),
  add column amended_on date,
  add column cancelled_on date,
  add column cancel_reason text,
  add check (cleared_on >= registered_on and amended_on >= registered_on and cancelled_on >= registered_on),
  add check ((state = 'CANCELLED') = (cancelled_on is not null)),
  add check ((cancelled_on is null) = (cancel_reason is null));

-- An amendment may take a line off the declaration: nothing is left of it then, and it stays readable.
alter table declaration_line
  drop constraint declaration_line_quantity_check,
  add check (quantity >= 0),
  add column line_value numeric(19, 4) check (line_value >= 0),
  add column currency char(3),
  add column origin char(2),
  add check ((line_value is null) = (currency is null));

-- What a declaration said until an amendment took its place on that day.
create sequence declaration_version_seq;
create table declaration_version (
  id              bigint primary key,
  declaration_id  bigint not null references declaration,
  number          text not null,
  customs_office  text not null,
  type_code       text not null,
  temporary_until date,
  superseded_on   date not null,
  reason          text not null
);
create index declaration_version_declaration on declaration_version (declaration_id, id);

create sequence declaration_version_line_seq;
create table declaration_version_line (
  id             bigint primary key,
  version_id     bigint not null references declaration_version,
  line_no        int not null,
  permit_line_id bigint not null references permit_line,
  hs             char(8) not null,
  goods          text not null,
  quantity       int not null check (quantity >= 0),
  line_value     numeric(19, 4),
  currency       char(3),
  origin         char(2),
  unique (version_id, line_no)
);

-- How many pieces a declaration line declared at the end of a day.
create function declared_on(line bigint, day date) returns int
  language sql stable parallel safe
  as $$
    select case
        when d.registered_on > day or d.cancelled_on <= day then 0
        when v.id is null then dl.quantity
        else coalesce((select vl.quantity from declaration_version_line vl
          where vl.version_id = v.id and vl.line_no = dl.line_no), 0)
      end
    from declaration_line dl
      join declaration d on d.id = dl.declaration_id
      left join lateral (select id from declaration_version
        where declaration_id = d.id and superseded_on > day order by id limit 1) v on true
    where dl.id = line
  $$;

grant select, insert on declaration_version, declaration_version_line to provenant_app;
grant usage on sequence declaration_version_seq, declaration_version_line_seq to provenant_app;
