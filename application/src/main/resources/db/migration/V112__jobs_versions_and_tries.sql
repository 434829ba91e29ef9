-- Work about a record that changes names the version that its asker has seen. What a passing fault has ended is tried
-- again by itself, a few times and with growing pauses.

alter table job
  add seen_version int,
  add tries int not null default 0,
  add next_try_at timestamptz;
