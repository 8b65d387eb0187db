-- What somebody does once he or she has logged in: it may be no request before that.
alter table login add column deed text;
alter table login add column about text;
update login set deed = 'approve', about = request_id::text;
alter table login alter column deed set not null;
alter table login alter column about set not null;
alter table login drop column request_id;
