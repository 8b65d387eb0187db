-- a message may also tell of the end of a key (key_watch), which no request is about
alter table slack_copy drop constraint slack_copy_request_id_fkey;
