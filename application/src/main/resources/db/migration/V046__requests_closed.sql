-- A request for a paper that nobody will give any more, or that is needed no longer, ends with a reason.

alter table paper_request drop constraint paper_request_state_check;
alter table paper_request
  add column closed_because text,
  add column closed_at      timestamptz,
  add constraint paper_request_state_check check (state in ('ASKED', 'GIVEN', 'ASKED_AGAIN', 'ACCEPTED', 'CLOSED')),
  add constraint paper_request_closed_check check ((state = 'CLOSED') = (closed_because is not null));
grant update (closed_because, closed_at) on paper_request to provenant_app;
