package no.portvakt.registry.token;

import static no.portvakt.registry.token.Scene.ENVIRONMENT;
import static no.portvakt.registry.token.Scene.ISSUER;
import static no.portvakt.registry.token.Scene.SOURCE;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import java.util.List;
import java.util.Map;
import no.portvakt.registry.support.MovableClock;
import no.portvakt.registry.support.Some;
import no.portvakt.registry.token.TokenKit.Reply;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a token says that a client gets whose assertion is good. */
@TokenHttp
class TokenIT {

  @Autowired TokenKit kit;
  @Autowired JdbcClient jdbc;
  @Autowired MovableClock clock;

  private Scene scene;
  private Tokens tokens;

  @BeforeEach
  void set() {
    scene = new Scene(jdbc, clock);
    tokens = new Tokens(kit);
  }

  @Test
  void aTokenSaysAllThatMaskinportensSayAndNoMore() throws Exception {
    var reply = kit.ask(ENVIRONMENT, scene.draft().signed());

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.body().propertyNames())
        .containsExactly("access_token", "token_type", "expires_in", "scope");
    assertThat(reply.text("token_type")).isEqualTo("Bearer");
    assertThat(reply.body().get("expires_in").isIntegralNumber()).isTrue();
    assertThat(reply.body().get("expires_in").intValue()).isEqualTo(120);
    assertThat(reply.text("scope")).isEqualTo(scene.scope);
    assertThat(reply.header("Cache-Control")).isEqualTo("no-store");
    assertThat(reply.header("Pragma")).isEqualTo("no-cache");
    assertThat(reply.header("Content-Type")).isEqualTo("application/json");

    long now = clock.instant().getEpochSecond();
    var claims = tokens.claims(reply).toJSONObject();
    assertThat(claims.remove("jti")).asString().matches("[A-Za-z0-9_-]{43}");
    assertThat(claims)
        .isEqualTo(
            Map.of(
                "scope",
                scene.scope,
                "iss",
                ISSUER,
                "client_amr",
                "private_key_jwt",
                "token_type",
                "Bearer",
                "client_id",
                scene.client,
                "iat",
                now,
                "exp",
                now + 120,
                "consumer",
                Tokens.party(scene.consumer.value())));
  }

  @Test
  void aTokenIsSignedWithAPublishedKeyThatItsHeaderNames() throws Exception {
    var token = SignedJWT.parse(kit.ask(ENVIRONMENT, scene.draft().signed()).text("access_token"));

    assertThat(token.getHeader().toJSONObject()).containsOnlyKeys("alg", "kid");
    assertThat(token.getHeader().getAlgorithm().getName()).isEqualTo("RS256");
  }

  @Test
  void noTwoTokensHaveTheSameId() throws Exception {
    var first = tokens.claims(kit.ask(ENVIRONMENT, scene.draft().signed()));
    var second = tokens.claims(kit.ask(ENVIRONMENT, scene.draft().signed()));

    assertThat(first.getJWTID()).isNotEqualTo(second.getJWTID());
  }

  @Test
  void aSupplierActsForWhoeverHasDelegatedToIt() throws Exception {
    var customer = Some.organisationNumber();
    scene.grant(scene.scope, customer);
    scene.delegate(customer);

    var reply =
        kit.ask(ENVIRONMENT, scene.draft().claim("consumer_org", customer.value()).signed());

    var claims = tokens.claims(reply);
    assertThat(claims.getClaim("consumer")).isEqualTo(Tokens.party(customer.value()));
    assertThat(claims.getClaim("supplier")).isEqualTo(Tokens.party(scene.consumer.value()));
    assertThat(claims.getClaim("delegation_source")).isEqualTo(SOURCE);
  }

  @Test
  void theResourceThatIsAskedForIsTheAudience() throws Exception {
    var api = "https://api.example.com/users";
    var other = "urn:example:api";

    assertThat(audience(ask(scene.draft().claim("resource", api)))).isEqualTo(api);
    assertThat(audience(ask(scene.draft().claim("resource", List.of(api))))).isEqualTo(api);
    assertThat(audience(ask(scene.draft().claim("resource", List.of(api, other)))))
        .isEqualTo(List.of(api, other));
  }

  @Test
  void theAudienceThatAScopeDemandsIsTheAudienceWhateverIsAskedFor() throws Exception {
    scene.setScope("enforced_audience = 'https://api.example.com/'");

    var reply = ask(scene.draft().claim("resource", "https://other.example.com/"));

    assertThat(audience(reply)).isEqualTo("https://api.example.com/");
  }

  @Test
  void thePersonThatATokenIsAboutIsPassedOn() throws Exception {
    assertThat(tokens.claims(ask(scene.draft().claim("pid", "01010750160"))).getClaim("pid"))
        .isEqualTo("01010750160");
  }

  @Test
  void aTokenLivesAsLongAsTheClientSaysUnlessAScopeSays() throws Exception {
    scene.setClient("access_token_lifetime = 300");
    var other = scene.scope(Some.prefix() + ":other");
    scene.grant(other, scene.consumer);

    assertThat(life(ask(scene.draft()))).isEqualTo(300);

    scene.setScope("at_max_age = 500");
    assertThat(life(ask(scene.draft()))).isEqualTo(500);
    assertThat(life(ask(scene.draft().claim("scope", scene.scope + " " + other)))).isEqualTo(500);

    jdbc.sql("update scope set at_max_age = 30 where name = ?").param(other).update();
    assertThat(life(ask(scene.draft().claim("scope", scene.scope + " " + other)))).isEqualTo(30);
  }

  @Test
  void aTokenNeverOutlivesTheKeyThatVerifiesIt() throws Exception {
    scene.setScope("at_max_age = 31536000");

    assertThat(life(ask(scene.draft()))).isEqualTo(7 * 24 * 3600);
  }

  @Test
  void severalScopesAreGivenInTheOrderTheyWereAskedForEachOnce() throws Exception {
    var other = scene.scope(Some.prefix() + ":a/b.read");
    scene.grant(other, scene.consumer);
    var asked = other + "  " + scene.scope + " " + other + " ";

    var reply = ask(scene.draft().claim("scope", asked));

    assertThat(reply.text("scope")).isEqualTo(other + " " + scene.scope);
    assertThat(tokens.claims(reply).getClaim("scope")).isEqualTo(other + " " + scene.scope);
  }

  @Test
  void aScopeMayHaveNorwegianLetters() throws Exception {
    var other = scene.scope(Some.prefix() + ":kjøretøy/år", null);
    scene.grant(other, scene.consumer);

    assertThat(tokens.claims(ask(scene.draft().claim("scope", other))).getClaim("scope"))
        .isEqualTo(other);
  }

  private Reply ask(Draft draft) {
    return kit.ask(ENVIRONMENT, draft.signed());
  }

  /** As it is written, for one is not an array. */
  private static @Nullable Object audience(Reply reply) throws Exception {
    return SignedJWT.parse(reply.text("access_token")).getPayload().toJSONObject().get("aud");
  }

  private long life(Reply reply) throws Exception {
    var claims = tokens.claims(reply);
    long life =
        claims.getExpirationTime().toInstant().getEpochSecond()
            - claims.getIssueTime().toInstant().getEpochSecond();
    assertThat(reply.body().get("expires_in").longValue()).isEqualTo(life);
    return life;
  }
}
