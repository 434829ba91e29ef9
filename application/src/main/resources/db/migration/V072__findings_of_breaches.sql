-- What a run of the rules saw, in both languages, and who reported what somebody found.

alter table breach
  add description_en text,
  add reported_by    bigint references user_account;
create index breach_reported_by on breach (reported_by) where reported_by is not null;
