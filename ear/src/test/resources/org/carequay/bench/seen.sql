-- Which patients the physician's API client sees: 0 everybody, 1 everybody but one who is confidential, 2 only whom they treat.
update patient set confidential = current_setting('bench.number') = '1'
where id = (
  select p.id from patient p join clinic c on c.id = p.clinic_id
  where c.code = 'eastside' and p.family <> 'Bench' order by p.id limit 1);
update account set own_patients = current_setting('bench.number') = '2' where client_id = 'eastside-physician';
