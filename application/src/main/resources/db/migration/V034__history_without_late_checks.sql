-- Changes and branches are written in the transaction of their entry, before it. Nothing is left to be checked at the
-- commit, while others wait for the end of the chain; whether each has its entry, the check of the whole history tells.
alter table audit_change drop constraint audit_change_entry_id_fkey;
alter table audit_branch drop constraint audit_branch_entry_id_fkey;
