-- Each start of a word is stored, not only the word: what begins with some letters is then found by
-- equality, which reads the index for the rarest of several words first. Words that begin so were
-- collected before anything else was looked at, ten thousand of them for a word that many have.

create function pg_temp.starts(words tsvector) returns tsvector language sql immutable as $$
  select array_to_tsvector(array(
    select distinct left(word, letters)
    from unnest(tsvector_to_array(words)) word, generate_series(1, length(word)) letters))
$$;

update organisation set words = pg_temp.starts(words);
update scope set words = pg_temp.starts(words);

drop function pg_temp.starts;
