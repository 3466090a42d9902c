-- Fills the clinic harbor up to that many patients, with the words they are found by.
create temporary table filled as
select c.id as clinic_id, g as n, gen_random_uuid() as patient_id,
  (array['Ana', 'Luis', 'Marcia', 'Diego', 'Grace', 'Omar', 'Ruth', 'Ivan', 'Noor', 'Paul'])[1 + g % 10] as given,
  (array['Reyes', 'Okafor', 'Silva', 'Novak', 'Chen', 'Haddad', 'Murphy', 'Kowal', 'Mbeki', 'Larsen'])[1 + g / 10 % 10]
    || translate(to_hex(g / 100 * 7919 % 65536), '0123456789', 'ghijklmnop') as family,
  date '1930-01-01' + (g * 37 % 32000)::int as birth_date, (2000000000 + g)::text as phone
from clinic c
cross join lateral generate_series(
  (select count(*) from patient p where p.clinic_id = c.id) + 1, current_setting('bench.number')::int) g
where c.code = 'harbor';

insert into patient (clinic_id, id, version, mrn, family, given, birth_date, gender, language, phone, city, family_sort,
  given_sort, changed_at)
select clinic_id, patient_id, 1, (6000000 + n)::text, family, given, birth_date, 'FEMALE', 'en', phone, 'Queens', lower(family),
  lower(given), now()
from filled;

insert into patient_token (clinic_id, token, patient_id)
select clinic_id, token, patient_id
from filled
cross join unnest(array[lower(family), lower(given), (6000000 + n)::text, phone, birth_date::text]) token;
