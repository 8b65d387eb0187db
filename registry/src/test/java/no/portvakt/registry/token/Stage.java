package no.portvakt.registry.token;

import static java.nio.charset.StandardCharsets.UTF_8;
import static no.portvakt.registry.token.Scene.ENVIRONMENT;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.function.UnaryOperator;
import no.portvakt.registry.key.CertificateKind;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.support.Some;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A scene on which several things may go wrong at once. */
final class Stage {

  private final JdbcClient jdbc;
  private final MadeUpCertificates certificates;
  private final long now;

  final Scene scene;
  final Draft draft;
  final OrganisationNumber customer = Some.organisationNumber();
  boolean expired;
  boolean fromTheFuture;
  boolean tooLong;
  String grantType = TokenKit.GRANT_TYPE;
  UnaryOperator<String> spoil = UnaryOperator.identity();

  Stage(JdbcClient jdbc, Clock clock, MadeUpCertificates certificates) {
    this.jdbc = jdbc;
    this.certificates = certificates;
    this.now = clock.instant().getEpochSecond();
    this.scene = new Scene(jdbc, clock);
    this.draft = scene.draft();
    scene.grant(scene.scope, customer);
  }

  void lock(String leaf) {
    scene.setKey("certificates = ?", (Object) new String[] {leaf});
  }

  String leafOf(OrganisationNumber organisation) {
    return certificates.trusted(
        ENVIRONMENT, organisation, CertificateKind.VIRKSOMHETSSERTIFIKAT, scene.key);
  }

  void ungrant() {
    scene.remove("scope_access where scope = '" + scene.scope + "'");
  }

  void use() {
    jdbc.sql("insert into token_grant values (?, ?, ?, to_timestamp(?))")
        .param(ENVIRONMENT)
        .param(scene.client)
        .param(sha256(draft.claim("jti").toString()))
        .param((double) now + 1_000)
        .update();
  }

  String assertion() {
    long issued = fromTheFuture ? now + 11 : expired && tooLong ? now - 200 : now - 2;
    long expires = expired ? now : issued + (tooLong ? 181 : 120);
    return spoil.apply(draft.claim("iat", issued).claim("exp", expires).signed());
  }

  static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
