package no.portvakt.registry.scope;

import no.portvakt.registry.organisation.OrganisationNumber;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 40 owners with 100 scopes each; 50 consumers, each with access to half of the scopes. */
record ManyScopes(JdbcClient jdbc) {

  void fillOnce() {
    if (isFilled()) {
      return;
    }
    jdbc.sql(
            """
            create table numbers as
              select (row_number() over (order by number))::int - 1 as n, number
              from (select (310000000 + i)::text as number from generate_series(0, 999) i) every
              where organisation_number_valid(number) limit 90
            """)
        .update();
    jdbc.sql(
            """
            insert into organisation (number, name, words, strict_test, registered_at)
              select number, 'Etat', '', false, now() from numbers;
            insert into prefix
              select 'ver2', 'p' || n, number, n <> 7, now(), now(), gen_random_uuid()
              from numbers where n < 40;
            insert into scope
              (environment, name, owner, description, long_description, visibility, token_type,
               allowed_integration_types, requires_user_consent, requires_user_authentication,
               requires_pseudonymous_tokens, delegation_source, at_max_age,
               authorization_max_lifetime, accessible_for_all, enforced_audience, active, created,
               last_updated, version, words)
              select 'ver2', 'p' || n || ':s' || lpad(k::text, 2, '0') || '/les', number,
                     'Tjeneste ' || k || ' hos ' || n, '',
                     case when k % 5 = 0 then 'PRIVATE' else 'PUBLIC' end, 'SELF_CONTAINED',
                     case when k = 8 and n % 20 = 3 then '{krr}' else '{maskinporten}' end::text[],
                     false, false, false, case when k = 6 then 'https://tt02.altinn.no/' end,
                     0, 0, k = 7, null, k % 10 <> 9, now(), now(), 1,
                     array_to_tsvector(array['tjeneste', 'hos', 'les', 'nr' || n || 'x' || lpad(k::text, 2, '0')])
              from numbers, generate_series(0, 99) k where n < 40;
            insert into scope_access
              select environment, name, number, owner,
                     case when (n + length(name)) % 25 = 0 then 'REQUESTED'
                          when (n + right(prefix, 1)::int) % 7 = 0 then 'DENIED'
                          else 'APPROVED' end,
                     now(), now(), 1
              from scope, numbers where n >= 40 and (n + right(prefix, 1)::int) % 2 = 0;
            """)
        .update();
    jdbc.sql("analyze").update();
  }

  private boolean isFilled() {
    return jdbc.sql("select to_regclass('numbers') is not null").query(Boolean.class).single();
  }

  /** The owner with such a number, or from 40 on the consumer. */
  OrganisationNumber party(int n) {
    return jdbc.sql("select number from numbers where n = :n")
        .param("n", n)
        .query((row, index) -> new OrganisationNumber(row.getString(1)))
        .single();
  }
}
