-- A certificate that the company signs with no more; the history says who said so, when and why.

alter table signing_certificate add retired boolean not null default false;
grant update (retired) on signing_certificate to provenant_app;
