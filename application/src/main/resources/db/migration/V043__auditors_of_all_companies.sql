-- An auditor may be given to one company, or without one to all of them; whoever keeps the records of a company is not.
alter table role_grant drop constraint role_grant_check;
alter table role_grant add constraint role_grant_check check (
  case role when 'ADMINISTRATOR' then company_id is null when 'AUDITOR' then true else company_id is not null end);
