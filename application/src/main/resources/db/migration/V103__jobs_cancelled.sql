-- Long work can be cancelled by whoever asked for it, and takes turns between people.

alter table job
  drop constraint job_state_check,
  add constraint job_state_check check (state in ('QUEUED', 'RUNNING', 'DONE', 'REFUSED', 'FAILED', 'CANCELLED')),
  add cancel_asked boolean not null default false;
create index job_turns on job (user_id, started_at);
create index job_company on job (company_id, id);
