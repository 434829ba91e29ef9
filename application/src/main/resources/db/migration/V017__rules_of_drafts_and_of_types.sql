-- What rests on the rule book, and what it says of declaration types.

-- A draft remembers the rules under which it was begun or checked last, to show what later ones ask otherwise.
alter table dossier add column checked_rules text;
update dossier set checked_rules =
  coalesce((select max(number) from rule_book_edition where (made_at at time zone 'Asia/Ho_Chi_Minh')::date <= begun_on), 1)
  || '@' || begun_on;
alter table dossier alter column checked_rules set not null;

-- A dossier follows a decision of its own company or none.
alter table case_decision add unique (company_id, id);
update dossier d set case_decision_id = null
where not exists (select from case_decision c where c.id = d.case_decision_id and c.company_id = d.company_id);
alter table dossier add foreign key (company_id, case_decision_id) references case_decision (company_id, id);

-- Which cases a type is for stood in the program until now. The rows of every edition say it from now on, as it was
-- applied under each of them.
update rule_row set content = content || E'\nCASES=' || case code
    when 'E21' then 'PR1'
    when 'G51' then 'SP5'
    when 'A42' then 'NONE'
    when 'G11' then 'NONE'
    else 'ALL' end
where kind = 'TYPE_CODE' and content not like E'%\nCASES=%';
