-- Prices by class of payer; what a biller reviews before charges are billed: modifiers, place of service, changed prices with
-- their reasons; and pairs of codes that are not billed together on one day. No downtime.

alter table fee
  add column payer_class text not null default 'STANDARD'
    check (payer_class in ('STANDARD', 'LIEN', 'INSURANCE', 'WORKERS_COMPENSATION', 'SELF_PAY')),
  drop constraint fee_clinic_id_code_effective_from_key,
  add unique (clinic_id, payer_class, code, effective_from);

-- The class of payer whose prices the invoice was made at.
alter table invoice
  add column payer_class text not null default 'STANDARD'
    check (payer_class in ('STANDARD', 'LIEN', 'INSURANCE', 'WORKERS_COMPENSATION', 'SELF_PAY'));

alter table invoice_line
  -- Two signs each, with a space between.
  add column modifiers text not null default '' check (modifiers ~ '^([0-9A-Z]{2}( [0-9A-Z]{2}){0,3})?$'),
  -- Place of service code of CMS; 11 is an office.
  add column place_of_service text not null default '11' check (place_of_service ~ '^[0-9]{2}$'),
  -- What the schedule said; null on lines of before.
  add column list_price numeric(12, 2) check (list_price > 0),
  add column price_reason text check (length(price_reason) between 1 and 300),
  add constraint invoice_line_price_changed check (list_price is null or list_price = unit_price or price_reason is not null);

-- Why what is billed of a visit differs from what was signed.
alter table invoice_encounter add column review_reason text check (length(review_reason) between 1 and 300);

create table code_pair (
  clinic_id uuid not null references clinic (id),
  id uuid not null,
  version bigint not null default 1,
  -- The code that is paid, and the one that is not paid beside it.
  column_one text not null check (column_one ~ '^[0-9A-Z]{5}$'),
  column_two text not null check (column_two ~ '^[0-9A-Z]{5}$'),
  modifier_allowed boolean not null,
  effective_from date not null,
  effective_to date,
  primary key (clinic_id, id),
  unique (clinic_id, column_one, column_two, effective_from),
  check (column_one <> column_two),
  check (effective_to >= effective_from)
);
call protect_table('code_pair');

create index encounter_unbilled on encounter (clinic_id, date_of_service, id) where not billed;
