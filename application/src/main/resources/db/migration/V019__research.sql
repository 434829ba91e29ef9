-- Research: what the goods of an RS1 permit are imported for, until when, and the ends that were moved.

create sequence research_seq;
create table research (
  id           bigint primary key,
  company_id   bigint not null references company,
  permit_id    bigint not null,
  topic        text not null,
  begins_on    date not null,
  ends_on      date not null check (ends_on >= begins_on),
  end_evidence text,
  rules        text not null,
  version      int not null,
  foreign key (company_id, permit_id) references permit (company_id, id),
  constraint permit__research_recorded unique (permit_id)
);
create index research_company on research (company_id, ends_on);

create sequence research_end_seq;
create table research_end (
  id          bigint primary key,
  research_id bigint not null references research,
  ended_on    date not null,
  moved_to    date not null,
  moved_on    date not null,
  evidence    text not null,
  reason      text not null
);
create index research_end_research on research_end (research_id, id);

grant select, insert, update on research to provenant_app;
grant select, insert on research_end to provenant_app;
grant usage on sequence research_seq, research_end_seq to provenant_app;
