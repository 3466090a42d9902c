-- Signatures drawn on a screen, and how it was checked who signed. No downtime.

alter table lop_signature drop constraint lop_signature_method_check;
alter table lop_signature
  add constraint lop_signature_method_check check (method in ('click', 'type', 'draw', 'paper scan')),
  -- Drawn lines of points [x, y] in 0..1 of a box four times as wide as high.
  add strokes jsonb check (octet_length(strokes::text) <= 400000),
  add check ((method = 'draw') = (strokes is not null)),
  -- In a word: password, or what staff saw.
  add authentication text check (authentication in ('password', 'staff'));
