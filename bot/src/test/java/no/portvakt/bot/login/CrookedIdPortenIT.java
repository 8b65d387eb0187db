package no.portvakt.bot.login;

import static no.portvakt.bot.login.CrookedIdPorten.signed;
import static no.portvakt.bot.login.LogInBed.KARI;
import static no.portvakt.bot.login.RefusedLogInIT.parameter;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.net.URI;
import java.util.Map;
import no.portvakt.local.stack.TestStack;
import no.portvakt.workflows.request.Request;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What ID-porten signs badly, or cannot say at all. */
@SuppressWarnings("NullAway.Init")
@Tag("once")
class CrookedIdPortenIT {

  private static final String FAILED = "ID-porten kunne ikke bekrefte hvem du er";

  private static CrookedIdPorten idPorten;
  private static LogInBed bed;

  private final Visitor visitor = new Visitor();
  private Request order;
  private URI link;

  @BeforeAll
  static void start() throws Exception {
    idPorten = new CrookedIdPorten();
    idPorten.goAway();
    bed = new LogInBed(SharedIdPorten.get(), TestStack.postgres().newDatabase(), idPorten.issuer());
  }

  @AfterAll
  static void end() {
    bed.portvakt.close();
    idPorten.close();
  }

  @BeforeEach
  void order() {
    order = bed.order();
    link = bed.linkToApprove(order, KARI);
    idPorten.comeBack();
  }

  @Test
  void whatIsSignedByThePublishedKeyCounts() throws Exception {
    var sentTo = visitor.toIdPorten(link);
    idPorten.answersWith(signed(claims(sentTo), idPorten.key()));

    assertThat(comeBack(sentTo)).contains("Avgjørelsen er registrert");
    assertThat(bed.decisions(order)).hasSize(1);
  }

  @Test
  void whatIsSignedByAnotherKeyDoesNot() throws Exception {
    var sentTo = visitor.toIdPorten(link);
    var other = new RSAKeyGenerator(2048).keyID("published").generate();
    idPorten.answersWith(signed(claims(sentTo), other));

    assertThat(comeBack(sentTo)).contains(FAILED);
    assertThat(bed.decisions(order)).isEmpty();
  }

  @Test
  void whatIsNotSignedDoesNot() {
    var sentTo = visitor.toIdPorten(link);
    idPorten.answersWith(new PlainJWT(claims(sentTo)).serialize());

    assertThat(comeBack(sentTo)).contains(FAILED);
    assertThat(bed.decisions(order)).isEmpty();
  }

  @Test
  void whatIsSignedWithASharedSecretDoesNot() throws Exception {
    var sentTo = visitor.toIdPorten(link);
    var secret = new MACSigner("local-idporten-secret-local-idporten-secret");
    idPorten.answersWith(signed(claims(sentTo), JWSAlgorithm.HS256, secret));

    assertThat(comeBack(sentTo)).contains(FAILED);
    assertThat(bed.decisions(order)).isEmpty();
  }

  @Test
  void anAnswerWithoutAnIdTokenDoesNot() {
    var sentTo = visitor.toIdPorten(link);
    idPorten.answers(Map.of("access_token", "opaque", "token_type", "Bearer"));

    assertThat(comeBack(sentTo)).contains(FAILED);
    assertThat(bed.decisions(order)).isEmpty();
  }

  @Test
  void theLinkStillWorksWhenIdPortenIsBack() {
    idPorten.goAway();
    var fresh = new LogInBed(bed.idPorten, bed.portvakt.database(), idPorten.issuer());
    try (var portvakt = fresh.portvakt) {
      var started = URI.create(portvakt.url() + link.getPath() + "/idporten");
      assertThat(visitor.get(started).body()).contains("ID-porten svarer ikke akkurat nå");

      idPorten.comeBack();

      assertThat(visitor.get(started).statusCode()).isEqualTo(303);
    }
  }

  @Test
  void anIdPortenThatGoesAwayMeanwhileIsToldOf() {
    var sentTo = visitor.toIdPorten(link);
    idPorten.goAway();

    assertThat(comeBack(sentTo)).contains(FAILED);
    assertThat(bed.decisions(order)).isEmpty();
  }

  private JWTClaimsSet claims(URI sentTo) {
    return idPorten.claims(bed.number(KARI), parameter(sentTo, "nonce"));
  }

  /** As if somebody had logged in. */
  private String comeBack(URI sentTo) {
    return visitor.arrive(
        bed.portvakt.url().resolve("/login/callback?code=1&state=" + parameter(sentTo, "state")));
  }
}
