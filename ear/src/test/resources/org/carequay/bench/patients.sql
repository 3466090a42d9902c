-- Fills the clinic harbor up to that many patients, with the words they are found by. Made-up people whose names are spread
-- as names are: one in ten is a Smith, a few hundred names are common, and tens of thousands are rare.
create temporary table common_family as
select name, row_number() over () - 1 as n from unnest(string_to_array(
  'Reyes Okafor Silva Novak Chen Haddad Murphy Kowal Mbeki Larsen Johnson Williams Brown Jones Garcia Miller Davis Rodriguez '
  'Martinez Hernandez Lopez Gonzalez Wilson Anderson Thomas Taylor Moore Jackson Martin Lee Perez Thompson White Harris '
  'Sanchez Clark Ramirez Lewis Robinson Walker Young Allen King Wright Scott Torres Nguyen Hill Flores Green Adams Nelson '
  'Baker Hall Rivera Campbell Mitchell Carter Roberts Gomez Phillips Evans Turner Diaz Parker Cruz Edwards Collins Stewart '
  'Morris Morales Cook Rogers Gutierrez Ortiz Morgan Cooper Peterson Bailey Reed Kelly Howard Ramos Kim Cox Ward Richardson '
  'Watson Brooks Chavez Wood James Bennett Gray Mendoza Ruiz Hughes Price Alvarez Castillo Sanders Patel Myers', ' ')) name;
create temporary table common_given as
select name, row_number() over () - 1 as n from unnest(string_to_array(
  'Ana Luis Marcia Diego Grace Omar Ruth Ivan Noor Paul James Mary John Patricia Robert Jennifer Michael Linda William '
  'Elizabeth David Barbara Richard Susan Joseph Jessica Thomas Sarah Charles Karen Christopher Lisa Daniel Nancy Matthew Betty '
  'Anthony Margaret Mark Sandra Donald Ashley Steven Kimberly Andrew Emily Kenneth Donna Joshua Michelle Kevin Carol Brian '
  'Amanda George Dorothy Maria Guadalupe Jose Juan Carlos Francisco Rosa Carmen Josefina Eduardo Alejandro Catherine Stephen '
  'Rebecca Edward Laura Ronald Cynthia Timothy Kathleen Jason Amy Jeffrey Angela Ryan Shirley Jacob Brenda Gary Pamela', ' ')) name;

-- A name that is rare, from four syllables; the number decides.
create function pg_temp.rare(n int) returns text language sql immutable as $$
  select initcap(a[1 + n % 24] || a[1 + n / 24 % 24] || b[1 + n / 576 % 24] || case when n % 3 = 0 then c[1 + n / 7 % 12] else '' end)
  from (select string_to_array('ba de ki lo mu na pe ri so tu va wo za fe gi ho ja ke le mo nu pa re sa', ' ') as a,
    string_to_array('lin mar den kov ber ton sky vich ner gan ler dal mann feld stein ova ish ian ez etti ault ski ard ini', ' ') as b,
    string_to_array('s er man son berg ley ford wood ton field court well', ' ') as c) syllables
$$;

create temporary table filled as
select clinic_id, n, patient_id, birth_date, phone, ssn,
  case
    when n % 10 = 3 then 'Smith'
    when a < 0.55 then (select name from common_family f where f.n = floor(103 * b * b)::int)
    else pg_temp.rare((c * 60000)::int)
  end || case when n % 25 = 7 then ' ' || (select name from common_family f where f.n = floor(103 * c)::int) else '' end as family,
  case when d < 0.85 then (select name from common_given g where g.n = floor(86 * e * e)::int)
    else pg_temp.rare((e * 9000)::int) end as given,
  case when n % 3 = 0 then (select name from common_given g where g.n = floor(86 * c)::int) end as middle
from (
  select c.id as clinic_id, g as n, gen_random_uuid() as patient_id, date '1930-01-01' + (g::bigint * 37 % 32000)::int as birth_date,
    (2010000000 + g::bigint * 7919 % 6900000000)::text as phone, lpad((g::bigint * 7 % 10000)::text, 4, '0') as ssn,
    (hashint4(g) & 2147483647) / 2147483648::float8 as a, (hashint4(g + 10000019) & 2147483647) / 2147483648::float8 as b,
    (hashint4(g + 20000003) & 2147483647) / 2147483648::float8 as c, (hashint4(g + 30000001) & 2147483647) / 2147483648::float8 as d,
    (hashint4(g + 40000003) & 2147483647) / 2147483648::float8 as e
  from clinic c
  cross join lateral generate_series(
    (select count(*)::int from patient p where p.clinic_id = c.id) + 1, current_setting('bench.number')::int) g
  where c.code = 'harbor') chance;

insert into patient (clinic_id, id, version, mrn, active, family, given, birth_date, gender, language, phone, city, family_sort,
  given_sort, changed_at)
select clinic_id, patient_id, 1, (6000000 + n)::text, n % 50 <> 0, family, concat_ws(e'\n', given, middle), birth_date,
  (array['FEMALE', 'MALE'])[1 + n % 2], 'en', phone, 'Queens', lower(family), lower(concat_ws(' ', given, middle)), now()
from filled;

insert into patient_telecom (clinic_id, id, patient_id, position, system, value, use, normal)
select clinic_id, gen_random_uuid(), patient_id, 0, 'phone', phone, 'mobile', phone from filled
union all
select clinic_id, gen_random_uuid(), patient_id, 1, 'email', mail, 'home', mail
from filled cross join lateral (select lower(given) || '.' || n || '@mail.example' as mail) m where n % 2 = 0;

insert into patient_identifier (clinic_id, id, patient_id, type, value_cipher, last_four, blind_index)
select clinic_id, gen_random_uuid(), patient_id, 'SS', '\x00', ssn, 'bench-' || n from filled where n % 4 = 0;

-- Millions of words go in faster without their indexes.
alter table patient_token drop constraint patient_token_pkey;
drop index patient_token_probe;
insert into patient_token (clinic_id, token, patient_id, kind)
select s.clinic_id, s.token, s.patient_id, s.kind
from patient_word_source s join filled f on f.clinic_id = s.clinic_id and f.patient_id = s.patient_id;
alter table patient_token add primary key (clinic_id, token, patient_id);
create index patient_token_probe on patient_token (clinic_id, patient_id, token);

insert into patient_name_key (clinic_id, key, word)
select w.clinic_id, k.key, w.word
from (select distinct t.clinic_id, split_part(t.token, ' ', 1) as word
  from patient_token t join filled f on f.clinic_id = t.clinic_id and f.patient_id = t.patient_id
  where t.kind = 'NAME') w
cross join lateral name_keys(w.word) k (key)
on conflict do nothing;
