package no.portvakt.bot.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigInteger;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.portvakt.bot.Overheard;
import no.portvakt.local.stack.TestStack;
import no.portvakt.registry.audit.Actor;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.client.ClientForm;
import no.portvakt.registry.client.ClientId;
import no.portvakt.registry.client.ClientKey;
import no.portvakt.registry.client.ClientKeys;
import no.portvakt.registry.client.ClientOutcome;
import no.portvakt.registry.client.Clients;
import no.portvakt.registry.merkantile.Merkantile;
import no.portvakt.registry.merkantile.MerkantileForm;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.person.Persons;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys that come to their end, as the people who keep them see it. */
class KeysIT {

  private static final OrganisationNumber KARTETATEN = OrganisationNumber.of("313100200");
  private static final OrganisationNumber NORDLYS = OrganisationNumber.of("315600472");
  private static final Cause TEST = Cause.of(new Actor.System("test"));

  private final PortvaktUnderTest portvakt = PortvaktUnderTest.shared();
  private final ClientKeys keys = portvakt.bean(ClientKeys.class);
  private final String kid = "k-" + Words.prefix();

  @Test
  void whoRegisteredTheKeyIsWarnedWithTheNotificationPointsAndRenewsIt() throws Exception {
    var ola = portvakt.as("U0OLA");
    var client = client("ver2", KARTETATEN, "Kartklienten");
    var point = kid + "@kartetaten.example";
    pointsOf(client, point, "maya.stone@kartetaten.example");
    register("ver2", client, "ola.utvikler@kartetaten.example");
    age("ver2", client, 20);

    sweep();

    var warning = ola.awaitDm(dm -> dm.says(kid));
    assertThat(warning.blocksText())
        .contains("Nøkkelen " + kid + " går ut om 20 dager")
        .contains("Kartklienten", "Kartetaten", "ver2 (test)", "Forny den");
    assertThat(warning.buttons()).containsExactly("Forny", "Ny nøkkel");
    assertThat(portvakt.as("U0MAYA").awaitDm(dm -> dm.says(kid)).text()).contains("expires");
    await().until(() -> !TestStack.mail().sentTo(point).isEmpty());
    assertThat(TestStack.mail().sentTo(point))
        .singleElement()
        .satisfies(mail -> {
          assertThat(mail.text()).contains(kid, "Kartklienten", "varslingspunkt");
          assertThat(mail.subject()).contains("om 20 dager");
        });
    sweep();
    assertThat(ola.dms()).filteredOn(dm -> dm.says(kid)).hasSize(1);
    assertThat(portvakt.as("U0HILDE").dms()).noneMatch(dm -> dm.says(kid));

    warning.seenBy(portvakt.as("U0SIRI")).click("Forny").succeeds();
    portvakt.as("U0SIRI").awaitEphemeral(told -> told.says("Berre dei som høyrer til Kartetaten"));
    assertThat(theKey("ver2", client).expires()).isBefore(in(21));
    warning.click("Forny").succeeds();
    ola.awaitEphemeral(told -> told.says(kid) && told.says("er fornyet og varer til"));
    assertThat(theKey("ver2", client).expires()).isAfter(in(364));
    await().untilAsserted(() -> assertThat(outcome(client)).isEqualTo("RENEWED"));
  }

  @Test
  void aNewKeyIsPastedAndAPrivateOneIsRefusedAndForgotten(@TempDir Path home) throws Exception {
    var ola = portvakt.as("U0OLA");
    var client = client("ver2", KARTETATEN, "Byttklienten");
    register("ver2", client, "ola.utvikler@kartetaten.example");
    age("ver2", client, 5);
    ola.command("/portvakt nøkler").succeeds();
    var list = ola.awaitEphemeral(told -> told.says(kid));
    assertThat(list.blocksText()).contains("Nøklene dine", "5 dager igjen");
    var pair = pair();
    var secret = base64(((RSAPrivateKey) pair.getPrivate()).getPrivateExponent());
    var jwk = jwk(kid + "-ny", pair);

    try (var log = new Overheard(home.resolve("log"))) {
      list.click("Ny nøkkel").succeeds();
      var form = ola.awaitModal(open -> open.callbackId().equals("new-key"));
      assertThat(form.text())
          .contains(kid, "Byttklienten", "Lim bare inn den", "Mangler dere et nytt nøkkelpar")
          .contains("openssl genpkey", "keytool -genkeypair", "jose jwk gen", client + "-20");
      var errors =
          form.fill("key", jwk.replace("}", ",\"d\":\"" + secret + "\"}")).submit().errors();
      assertThat(errors.get("key")).contains("privat nøkkel", "kompromittert");
      assertThat(form.fill("key", "hei").submit().errors().get("key")).contains("ligner ikke");
      assertThat(keys.of("ver2", client)).hasSize(1);

      form.fill("key", jwk).submit().succeeds();

      assertThat(ola.modal().text())
          .contains(kid + "-ny", "er registrert på klienten", "Den gamle, " + kid);
      assertThat(log.leaksOf(Set.of(secret))).isEmpty();
    }
    ola.modal().closeAll();
    assertThat(keys.of("ver2", client)).hasSize(2);
    assertThat(outcome(client)).isEqualTo("REPLACED");
    assertThat(stored(secret)).isZero();
    sweep();
    assertThat(ola.dms()).noneMatch(dm -> dm.says(kid));
  }

  @Test
  void whoLacksTheRightInProductionIsShownTheWayToIt() throws Exception {
    var client = client("prod", NORDLYS, "Driftsklienten");
    register("prod", client, "amina.nord@nordlys.example");
    age("prod", client, 2);

    sweep();

    var petter = portvakt.as("U0PETTER");
    var warning = petter.awaitDm(dm -> dm.says(kid));
    warning.click("Ny nøkkel").succeeds();
    var told =
        petter.awaitEphemeral(aside -> aside.says("For å endre nøklene til Nordlys Systemer AS"));
    assertThat(told.buttons()).containsExactly("Be om tilgang");
    assertThat(portvakt.as("U0AMINA").dms()).noneMatch(dm -> dm.says(kid));
    petter.command("/portvakt nøkler").succeeds();
    petter.awaitEphemeral(aside -> aside.says("Du har ingen nøkler å passe på"));
  }

  private ClientId client(String environment, OrganisationNumber owner, String name) {
    var form =
        new ClientForm(name, "Henter kart", null, null, null, null, Set.of(), null, null, null);
    var outcome = portvakt.bean(Clients.class).create(environment, null, owner, null, form, TEST);
    return ((ClientOutcome.Done) outcome).client().id();
  }

  private void register(String environment, ClientId client, String email) throws Exception {
    var person = portvakt.bean(Persons.class).byEmail(email).orElseThrow();
    var cause = Cause.of(new Actor.Person(person.id()));
    var owner = portvakt.bean(Clients.class).find(environment, client).orElseThrow();
    var jwk = jwk(kid, pair());
    keys.put(environment, owner.organisation(), client, Optional.empty(), jwk, cause);
  }

  private void pointsOf(ClientId client, String... points) {
    var form =
        new MerkantileForm(
            "Kartetaten",
            KARTETATEN.value(),
            List.of("Kartveien 1"),
            "3511",
            "Hønefoss",
            "K-1",
            List.of(points));
    portvakt.bean(Merkantile.class).saveClient("ver2", client, form, TEST);
  }

  /** Lets the key have been registered long ago, and end so many days from now. */
  private void age(String environment, ClientId client, int days) {
    portvakt
        .jdbc()
        .sql(
            """
            update client_key set created = :then, last_updated = :then, expires = :end
            where environment = :environment and client = :client
            """)
        .param("then", Timestamp.from(in(days - 300)))
        .param("end", Timestamp.from(in(days)))
        .param("environment", environment)
        .param("client", client.value())
        .update();
  }

  private void sweep() throws ClassNotFoundException {
    var sweep = portvakt.bean(Class.forName("no.portvakt.workflows.keyexpiry.KeySweep"));
    ((Runnable) sweep).run();
  }

  private ClientKey theKey(String environment, ClientId client) {
    return keys.find(environment, client, kid).orElseThrow();
  }

  private String outcome(ClientId client) {
    return portvakt
        .jdbc()
        .sql("select coalesce(outcome, 'WAITING') from key_watch where client = ? and kid = ?")
        .params(client.value(), kid)
        .query(String.class)
        .single();
  }

  private long stored(String secret) {
    return portvakt
        .jdbc()
        .sql(
            """
            select (select count(*) from inbound as i where i::text like :secret)
                 + (select count(*) from audit_trail as a where a.details::text like :secret)
                 + (select count(*) from outbox as o where o::text like :secret)
                 + (select count(*) from client_key as k where k::text like :secret)
            """)
        .param("secret", "%" + secret + "%")
        .query(Long.class)
        .single();
  }

  private Instant in(int days) {
    return portvakt.bean(Clock.class).instant().plus(Duration.ofDays(days));
  }

  private static KeyPair pair() throws Exception {
    var generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    return generator.generateKeyPair();
  }

  private static String jwk(String kid, KeyPair pair) {
    return """
    {"kty":"RSA","e":"AQAB","use":"sig","alg":"RS256","kid":"%s","n":"%s"}\
    """
        .formatted(kid, base64(((RSAPublicKey) pair.getPublic()).getModulus()));
  }

  private static String base64(BigInteger number) {
    var bytes = number.toByteArray();
    var bare = bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bare);
  }
}
