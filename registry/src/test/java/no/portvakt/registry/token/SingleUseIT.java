package no.portvakt.registry.token;

import static no.portvakt.registry.token.Scene.ENVIRONMENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import no.portvakt.registry.RegistryConfiguration;
import no.portvakt.registry.support.MovableClock;
import no.portvakt.registry.support.Race;
import no.portvakt.registry.token.TokenKit.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An assertion is used once, whichever instance it comes to. */
@TokenHttp
class SingleUseIT {

  @Autowired TokenKit kit;
  @Autowired JdbcClient jdbc;
  @Autowired MovableClock clock;
  @Autowired SingleUse singleUse;
  @Autowired Environment settings;

  private Scene scene;

  @BeforeEach
  void set() {
    scene = new Scene(jdbc, clock);
  }

  @Test
  void theSameAssertionAgainIsRefused() {
    var assertion = scene.draft().signed();

    assertThat(kit.ask(ENVIRONMENT, assertion).status()).isEqualTo(200);
    assertUsed(kit.ask(ENVIRONMENT, assertion));
  }

  @Test
  void anotherAssertionWithTheSameIdIsRefused() {
    assertThat(kit.ask(ENVIRONMENT, scene.draft().claim("jti", "a").signed()).status())
        .isEqualTo(200);
    assertUsed(
        kit.ask(ENVIRONMENT, scene.draft().claim("jti", "a").claim("azp", "other").signed()));
  }

  @Test
  void anAssertionWithoutIdIsUsedOnceToo() {
    var assertion = scene.draft().claim("jti", null).signed();

    assertThat(kit.ask(ENVIRONMENT, assertion).status()).isEqualTo(200);
    assertUsed(kit.ask(ENVIRONMENT, assertion));
    clock.move(Duration.ofSeconds(1));
    assertThat(kit.ask(ENVIRONMENT, scene.draft().claim("jti", null).signed()).status())
        .isEqualTo(200);
  }

  @Test
  void anIdIsAClientsOwn() {
    var other = new Scene(jdbc, clock);

    assertThat(kit.ask(ENVIRONMENT, scene.draft().claim("jti", "a").signed()).status())
        .isEqualTo(200);
    assertThat(kit.ask(ENVIRONMENT, other.draft().claim("jti", "a").signed()).status())
        .isEqualTo(200);
  }

  @Test
  void anIdMayBeAnyText() {
    for (var id : new String[] {"\u0000", "\ud83d\ude00", "j".repeat(255), "'; --"}) {
      assertThat(kit.ask(ENVIRONMENT, scene.draft().claim("jti", id).signed()).status())
          .isEqualTo(200);
      assertUsed(kit.ask(ENVIRONMENT, scene.draft().claim("jti", id).signed()));
    }
  }

  @Test
  void anIdIsFreeAgainWhenItsAssertionHasExpired() {
    kit.ask(ENVIRONMENT, scene.draft().claim("jti", "a").signed());

    clock.move(Duration.ofSeconds(119));
    assertUsed(kit.ask(ENVIRONMENT, scene.draft().claim("jti", "a").signed()));
    clock.move(Duration.ofSeconds(1));
    assertThat(kit.ask(ENVIRONMENT, scene.draft().claim("jti", "a").signed()).status())
        .isEqualTo(200);
    assertUsed(kit.ask(ENVIRONMENT, scene.draft().claim("jti", "a").signed()));
  }

  @Test
  void aRefusalThatComesAfterUsesTheAssertionUp() {
    scene.setScope("active = false");
    var assertion = scene.draft().signed();

    assertThat(kit.ask(ENVIRONMENT, assertion).number()).isEqualTo("MP-250");
    scene.setScope("active = true");
    assertUsed(kit.ask(ENVIRONMENT, assertion));
  }

  @Test
  void whoeverCannotSignCannotUseUpAnId() {
    kit.ask(ENVIRONMENT, scene.draft().claim("jti", "a").signer(TestKey.second()).signed());

    assertThat(kit.ask(ENVIRONMENT, scene.draft().claim("jti", "a").signed()).status())
        .isEqualTo(200);
  }

  @Test
  void ofTwoHundredWhoComeAtOnceOneGetsAToken() throws Exception {
    var assertion = scene.draft().signed();

    var replies = Race.among(200, _ -> kit.ask(ENVIRONMENT, assertion));

    assertThat(replies).filteredOn(reply -> reply.status() == 200).hasSize(1);
    assertThat(replies)
        .filteredOn(reply -> reply.status() != 200)
        .hasSize(199)
        .allSatisfy(SingleUseIT::assertUsed);
  }

  @Test
  void twoInstancesLetAnAssertionThroughOnceBetweenThem() throws Exception {
    try (var second = instance()) {
      var other =
          TokenKit.at(
              second.getEnvironment().getRequiredProperty("local.server.port"), "/ver2/token");
      var early = scene.draft().signed();
      assertThat(kit.ask(other, early).status()).isEqualTo(200);
      assertUsed(kit.ask(ENVIRONMENT, early));

      for (int round = 0; round < 10; round++) {
        var assertion = scene.draft().signed();
        var replies =
            Race.among(
                8,
                runner ->
                    runner % 2 == 0 ? kit.ask(ENVIRONMENT, assertion) : kit.ask(other, assertion));
        assertThat(replies).filteredOn(reply -> reply.status() == 200).hasSize(1);
      }
    }
  }

  @Test
  void whatHasExpiredIsForgottenInBatches() {
    jdbc.sql(
            """
            insert into token_grant
            select 'prod', 'many', sha256(i::text::bytea), to_timestamp(?) from generate_series(1, 12000) i
            """)
        .param((double) clock.instant().getEpochSecond())
        .update();
    kit.ask(ENVIRONMENT, scene.draft().signed());

    singleUse.forgetExpired();

    assertThat(count("client = 'many'")).isZero();
    assertThat(count("client = '" + scene.client + "'")).isOne();
  }

  @Test
  void whatAnotherInstanceIsForgettingIsLeftToIt() throws Exception {
    jdbc.sql(
            """
            insert into token_grant
            select 'prod', 'shared', sha256(i::text::bytea), to_timestamp(?) from generate_series(1, 20000) i
            """)
        .param((double) clock.instant().getEpochSecond())
        .update();

    Race.among(
        4,
        _ -> {
          singleUse.forgetExpired();
          return true;
        });

    assertThat(count("client = 'shared'")).isZero();
  }

  private long count(String condition) {
    return jdbc.sql("select count(*) from token_grant where " + condition)
        .query((row, index) -> row.getLong(1))
        .single();
  }

  private static void assertUsed(Reply reply) {
    assertThat(reply.status()).as(reply.toString()).isEqualTo(400);
    assertThat(reply.text("error")).isEqualTo("invalid_grant");
    assertThat(reply.text("error_description")).contains("Grant is used before.");
    assertThat(reply.number()).isEqualTo("MP-012");
  }

  /** Another instance on the same database, at the same time by its clock. */
  private ConfigurableApplicationContext instance() {
    var instance =
        new SpringApplicationBuilder(Instance.class)
            .properties(
                "server.port=0",
                "spring.main.banner-mode=off",
                "logging.level.root=warn",
                "portvakt.token.key-file=target/token.key",
                "spring.datasource.url=" + settings.getRequiredProperty("spring.datasource.url"),
                "spring.datasource.username="
                    + settings.getRequiredProperty("spring.datasource.username"),
                "spring.datasource.password="
                    + settings.getRequiredProperty("spring.datasource.password"))
            .run();
    var its = instance.getBean(MovableClock.class);
    its.move(Duration.between(its.instant(), clock.instant()));
    return instance;
  }

  @EnableAutoConfiguration
  @Import({RegistryConfiguration.class, MadeUpCertificates.class})
  static class Instance {}
}
