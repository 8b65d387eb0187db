package no.portvakt.bot.talk;

import no.portvakt.bot.Installation;
import no.portvakt.workflows.request.Request;

/** What Portvakt remembers of log-ins with ID-porten, without anybody having been there. */
final class RememberedLogIns {

  private RememberedLogIns() {}

  /** As if somebody had logged in a moment ago, for a request. */
  static void add(PortvaktUnderTest portvakt, String user, String reference) {
    portvakt
        .jdbc()
        .sql(
            """
            insert into login (id, token_hash, person, deed, about, language, created_at, expires_at,
                               used_at, acr, logged_in_at)
            select gen_random_uuid(), sha256(gen_random_uuid()::text::bytea), person, 'approve', request.id::text, 'NB', now(),
                   now() + interval '10 minutes', now(), 'idporten-loa-high', now()
            from person_account, request
            where workspace = :workspace and user_id = :user and number = :number
            """)
        .param("workspace", Installation.WORKSPACE)
        .param("user", user)
        .param("number", Request.numberIn(reference))
        .update();
  }

  /** As if somebody had not logged in for a long time. */
  static void forget(PortvaktUnderTest portvakt, String user) {
    portvakt
        .jdbc()
        .sql(
            """
            delete from login using person_account
            where login.person = person_account.person and workspace = :workspace and user_id = :user
            """)
        .param("workspace", Installation.WORKSPACE)
        .param("user", user)
        .update();
  }
}
