-- Receiving: what is expected, what was scanned, and the differences that a match finds.

create sequence expected_device_seq;
create table expected_device (
  id                  bigint primary key,
  company_id          bigint not null references company,
  declaration_id      bigint not null references declaration,
  declaration_line_id bigint not null references declaration_line,
  serial_number       text not null,
  source              text not null,
  constraint receiving__expected_elsewhere unique (declaration_id, serial_number)
);
create index expected_device_serial on expected_device (company_id, serial_number);

create sequence receiving_scan_seq;
create table receiving_scan (
  id                  bigint primary key,
  company_id          bigint not null references company,
  declaration_id      bigint not null references declaration,
  declaration_line_id bigint references declaration_line,
  serial_number       text not null,
  outcome             text not null,
  scanned_by          bigint not null references user_account,
  scanned_at          timestamptz not null,
  unique (declaration_id, serial_number)
);

create sequence difference_seq;
create table difference (
  id                  bigint primary key,
  company_id          bigint not null references company,
  declaration_id      bigint not null references declaration,
  declaration_line_id bigint references declaration_line,
  kind                text not null check (kind in ('SHORT', 'OVER', 'WRONG_LINE', 'WRONG_DECLARATION', 'UNLISTED')),
  serial_number       text,
  expected            int not null check (expected >= 0),
  received            int not null check (received >= 0),
  state               text not null check (state in ('OPEN', 'RESOLVED', 'SETTLED')),
  opened_on           date not null,
  closed_on           date,
  resolution          text,
  evidence            text,
  version             int not null,
  check ((state = 'OPEN') = (closed_on is null)),
  check ((state = 'RESOLVED') = (resolution is not null and evidence is not null))
);
create index difference_declaration on difference (declaration_id, id);
create index difference_open on difference (company_id, id desc) where state = 'OPEN';
-- Two who match at the same moment open each difference once.
create unique index difference_open_once on difference
  (declaration_id, kind, coalesce(declaration_line_id, 0), coalesce(serial_number, '')) where state = 'OPEN';

grant select, insert on expected_device, receiving_scan to provenant_app;
grant select, insert, update on difference to provenant_app;
grant usage on sequence expected_device_seq, receiving_scan_seq, difference_seq to provenant_app;
