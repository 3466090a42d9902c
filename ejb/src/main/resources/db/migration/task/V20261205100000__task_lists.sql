-- What staff asks of one another, about a patient or not. No downtime.

create table task (
  clinic_id uuid not null references clinic (id),
  id uuid not null,
  version bigint not null default 1,
  status text not null check (status in ('REQUESTED', 'IN_PROGRESS', 'COMPLETED', 'CANCELLED')),
  priority text not null check (priority in ('ROUTINE', 'URGENT')),
  title text not null check (length(title) between 1 and 200),
  note text not null default '' check (length(note) <= 2000),
  patient_id uuid,
  due_on date,
  -- Whose it is: a person's, or that of whoever in the role takes it; the role stays with a task that was taken.
  owner_id uuid,
  owner_role text check (owner_role in ('CLINIC_ADMIN', 'PHYSICIAN', 'CASE_MANAGER', 'FRONT_DESK', 'BILLER')),
  requested_at timestamptz not null,
  requested_by text not null,
  requested_account uuid,
  ended_at timestamptz,
  ended_by text,
  primary key (clinic_id, id),
  foreign key (clinic_id, patient_id) references patient (clinic_id, id),
  foreign key (clinic_id, owner_id) references account (clinic_id, id),
  check (owner_id is not null or owner_role is not null),
  check (status <> 'IN_PROGRESS' or owner_id is not null),
  check ((status in ('COMPLETED', 'CANCELLED')) = (ended_at is not null)),
  check ((ended_at is null) = (ended_by is null))
);
create index task_due on task (clinic_id, due_on) where ended_at is null;
create index task_of_owner on task (clinic_id, owner_id, due_on) where ended_at is null;
create index task_ended on task (clinic_id, ended_at) where ended_at is not null;
create index task_of_patient on task (clinic_id, patient_id, requested_at);
call protect_table('task');

create view task_card with (security_invoker = true) as
select t.clinic_id, t.id as task_id, t.patient_id, t.title, t.status, t.priority, t.due_on, t.requested_at, t.requested_by, t.ended_at,
  a.person_name as owner_name
from task t left join account a on a.clinic_id = t.clinic_id and a.id = t.owner_id;
grant select on task_card to carequay_app;
