package no.portvakt.registry.token;

import static java.nio.charset.StandardCharsets.UTF_8;
import static no.portvakt.registry.token.Scene.ENVIRONMENT;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;
import no.portvakt.registry.client.ClientId;
import no.portvakt.registry.scope.ScopeName;
import no.portvakt.registry.support.MovableClock;
import no.portvakt.registry.support.Seeded;
import no.portvakt.registry.support.Some;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tokens that come back to us, as the self-service API gets them. */
@TokenHttp
class AccessTokensIT {

  @Autowired AccessTokens tokens;
  @Autowired TokenKit kit;
  @Autowired JdbcClient jdbc;
  @Autowired MovableClock clock;

  private Scene scene;

  @BeforeEach
  void set() {
    scene = new Scene(jdbc, clock);
  }

  @Test
  void oursSayWhoMayDoWhat() {
    var other = scene.scope(Some.prefix() + ":other");
    scene.grant(other, scene.consumer);

    assertThat(
            tokens.verify(
                ENVIRONMENT, token(scene.draft().claim("scope", scene.scope + " " + other))))
        .contains(
            new AccessToken(
                new ClientId(scene.client),
                scene.consumer,
                null,
                Set.of(new ScopeName(scene.scope), new ScopeName(other))));
  }

  @Test
  void oursSayForWhomASupplierActs() {
    var customer = Some.organisationNumber();
    scene.grant(scene.scope, customer);
    scene.delegate(customer);

    assertThat(
            tokens.verify(
                ENVIRONMENT, token(scene.draft().claim("consumer_org", customer.value()))))
        .contains(
            new AccessToken(
                new ClientId(scene.client),
                customer,
                scene.consumer,
                Set.of(new ScopeName(scene.scope))));
  }

  @Test
  void anotherEnvironmentsAreRefused() {
    var token = token(scene.draft());

    assertThat(tokens.verify("prod", token)).isEmpty();
    assertThat(tokens.verify("nowhere", token)).isEmpty();
  }

  @Test
  void anExpiredOneIsRefused() {
    var token = token(scene.draft());

    clock.move(Duration.ofSeconds(119));
    assertThat(tokens.verify(ENVIRONMENT, token)).isPresent();
    clock.move(Duration.ofSeconds(1));
    assertThat(tokens.verify(ENVIRONMENT, token)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost:3000",
        "http://localhost:3000/",
        "http://localhost:3000/ver2",
        "http://localhost:3000/ver2/",
        "http://localhost:3000/ver2/api/v1"
      })
  void oneForUsIsAccepted(String audience) {
    assertThat(tokens.verify(ENVIRONMENT, token(scene.draft().claim("resource", audience))))
        .isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://api.example.com/", "http://localhost:30000/", "http://localhost"})
  void oneForSomebodyElseIsRefused(String audience) {
    assertThat(tokens.verify(ENVIRONMENT, token(scene.draft().claim("resource", audience))))
        .isEmpty();
  }

  @Test
  void aClientsAssertionIsNoToken() {
    assertThat(tokens.verify(ENVIRONMENT, scene.draft().signed())).isEmpty();
  }

  @Test
  void thePublicKeyIsNoSharedSecret() throws Exception {
    var token = SignedJWT.parse(token(scene.draft()));
    var published = kit.get("/ver2/jwk").body().get("keys").get(0).get("n").stringValue();
    var forged =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(token.getHeader().getKeyID()).build(),
            JWTClaimsSet.parse(token.getPayload().toString()));
    forged.sign(new MACSigner(Base64.getUrlDecoder().decode(published)));

    assertThat(tokens.verify(ENVIRONMENT, forged.serialize())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "..", "a.b.c", "Bearer", "\u0000", "æ.ø.å", "e30.e30.e30"})
  void textThatIsNoneIsRefused(String text) {
    assertThat(tokens.verify(ENVIRONMENT, text)).isEmpty();
  }

  @Test
  void noChangeOfATokenIsAccepted() {
    var token = token(scene.draft()).getBytes(UTF_8);
    var random = Seeded.random("noChangeOfATokenIsAccepted");
    for (int i = 0; i < 3_000; i++) {
      var changed = token.clone();
      int where = random.nextInt(changed.length);
      changed[where] = (byte) random.nextInt(128);
      if (changed[where] != token[where]) {
        assertThat(tokens.verify(ENVIRONMENT, new String(changed, UTF_8))).isEmpty();
      }
    }
  }

  private String token(Draft draft) {
    var reply = kit.ask(ENVIRONMENT, draft.signed());
    assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
    return reply.text("access_token");
  }
}
