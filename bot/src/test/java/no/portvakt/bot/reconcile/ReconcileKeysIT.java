package no.portvakt.bot.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The operator's command and the processes of keys that near their end. */
class ReconcileKeysIT extends ReconcileBed {

  ReconcileKeysIT() throws IOException {}

  @ParameterizedTest
  @ValueSource(strings = {"operate", "cluster"})
  void namesEachDifferenceOfKeys(String api) {
    set("portvakt.instances.api", api);
    var running = watch("running", null);
    watch("lost", null);
    var renewed = watch("renewed", "RENEWED");
    var stranger = UUID.randomUUID();
    engine.runs(21, "key-expiry", running.toString());
    engine.runs(22, "key-expiry", renewed.toString());
    engine.runs(23, "key-expiry", stranger.toString());

    assertThat(run()).isEqualTo(ReconcileCommand.DIFFERENT);

    assertThat(said().lines())
        .containsExactly(
            "ver2/oppslag/lost (key-expiry, ends 2999-06-30T10:00:00Z) has no instance.",
            "Instance 23 (key-expiry) is of nothing that is known here: " + stranger + ".",
            "Instance 22 (key-expiry) goes on, but ver2/oppslag/renewed has ended: RENEWED.");
    assertThat(messages()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"operate", "cluster"})
  void readsBothSidesPageByPage(String api) {
    set("portvakt.instances.api", api);
    var next = new AtomicLong();
    watches(501)
        .forEach(watch -> engine.runs(next.incrementAndGet(), "key-expiry", watch.toString()));
    watch("lost", null);

    assertThat(run()).isEqualTo(ReconcileCommand.DIFFERENT);

    assertThat(said())
        .isEqualTo("ver2/oppslag/lost (key-expiry, ends 2999-06-30T10:00:00Z) has no instance.");
  }

  @Test
  void startsAKeysProcessThroughTheOutbox() {
    set("portvakt.instances.api", "operate");
    var lost = watch("lost", null);

    assertThat(run("--mend")).isEqualTo(ReconcileCommand.AGREED);

    assertThat(said()).endsWith("Started again: 1. The outbox sends what starts them.");
    assertThat(
            jdbc.sql(
                    """
                    select message || ' ' || (variables ->> 'organisation') from outbox
                     where correlation_key = ? and not kept
                    """)
                .param(lost.toString())
                .query(String.class)
                .list())
        .containsExactly("key-nears-its-end 313100200");
    assertThat(
            jdbc.sql("select subject from audit_event where action = 'key.watch-restarted'")
                .query(String.class)
                .list())
        .containsExactly("client:ver2/oppslag");
  }

  private List<UUID> watches(int count) {
    watch("first", "EXPIRED");
    return jdbc.sql(
            """
            insert into key_watch (id, environment, client, kid, expires, thumbprint, begun_at)
            select gen_random_uuid(), 'ver2', 'oppslag', 'key' || i, '2999-06-30T10:00:00Z',
                   'print', now() - interval '1 day'
              from generate_series(1, :count) i
            returning id
            """)
        .param("count", count)
        .query((row, i) -> row.getObject("id", UUID.class))
        .list();
  }

  private UUID watch(String kid, @Nullable String outcome) {
    jdbc.sql(
            """
            insert into client (environment, id, organisation, integration_type, name, description,
                                access_token_lifetime, authorization_lifetime,
                                refresh_token_lifetime, active, created, last_updated, version)
            values ('ver2', 'oppslag', '313100200', 'maskinporten', 'Oppslag', 'Slår opp',
                    120, 7200, 600, true, now(), now(), 1)
            on conflict do nothing
            """)
        .update();
    var id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into key_watch (id, environment, client, kid, expires, thumbprint, begun_at,
                                   outcome, ended_at)
            values (:id, 'ver2', 'oppslag', :kid, '2999-06-30T10:00:00Z', 'print',
                    now() - interval '1 day', :outcome,
                    case when :ended then now() - interval '1 hour' end)
            """)
        .param("id", id)
        .param("kid", kid)
        .param("outcome", outcome)
        .param("ended", outcome != null)
        .update();
    return id;
  }
}
