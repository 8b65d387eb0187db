package no.portvakt.registry.token;

import static no.portvakt.registry.token.Scene.ENVIRONMENT;

import no.portvakt.registry.support.MovableClock;
import no.portvakt.registry.token.TokenKit.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A scene that a test can spoil before it asks for a token. */
abstract class TokenStage {

  @Autowired TokenKit kit;
  @Autowired JdbcClient jdbc;
  @Autowired MovableClock clock;
  @Autowired MadeUpCertificates certificates;

  Stage stage;

  @BeforeEach
  void set() {
    stage = new Stage(jdbc, clock, certificates);
  }

  Reply ask() {
    return kit.post(ENVIRONMENT, TokenKit.form(stage.grantType, stage.assertion()));
  }
}
