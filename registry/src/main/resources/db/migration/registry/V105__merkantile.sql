create domain filled_text as text check (value = btrim(value) and length(value) between 1 and 100);

create table provider_merkantile (
  environment         environment_name    not null,
  organisation        organisation_number not null references organisation,
  recipient           filled_text         not null,
  invoiced            organisation_number not null,
  address_lines       filled_text[]       not null check (cardinality(address_lines) between 1 and 3),
  postcode            text                not null check (postcode ~ '^[0-9]{4}$'),
  city                filled_text         not null,
  reference           filled_text         not null,
  notification_points text[]              not null check (cardinality(notification_points) between 1 and 10),
  confirmed_at        timestamptz         not null,
  primary key (environment, organisation)
);
