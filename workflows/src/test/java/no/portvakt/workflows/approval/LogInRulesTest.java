package no.portvakt.workflows.approval;

import static no.portvakt.workflows.request.RequestKind.MEMBERSHIP;
import static no.portvakt.workflows.request.RequestKind.PREFIX_ORDER;
import static no.portvakt.workflows.request.RequestKind.SUPPLIER_DELEGATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import no.portvakt.workflows.approval.Assurance.LoggedIn;
import no.portvakt.workflows.approval.LogInRules.Configured;
import no.portvakt.workflows.request.RequestKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class LogInRulesTest {

  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  @Test
  void askForALogInWhereAccessToProductionIsDecided() {
    assertThat(new LogInRules(null).kinds())
        .containsExactly(
            RequestKind.PRODUCTION_ACCESS,
            RequestKind.ACCESS_REMOVAL,
            RequestKind.SUPPLIER_DELEGATION,
            RequestKind.DELEGATION_REVOCATION);
  }

  @Test
  void letSlackDoForDelegationsInATestEnvironmentUnlessToldOtherwise() {
    var byDefault = new LogInRules(null);
    var everywhere = rules("supplier-delegation", true, null);
    var nowhere = rules("supplier-delegation", false, null);

    assertThat(byDefault.recorded(SUPPLIER_DELEGATION, true, Assurance.SLACK, NOW)).isEmpty();
    assertThat(byDefault.recorded(SUPPLIER_DELEGATION, false, Assurance.SLACK, NOW))
        .contains("SLACK");
    assertThat(everywhere.recorded(SUPPLIER_DELEGATION, false, Assurance.SLACK, NOW)).isEmpty();
    assertThat(nowhere.recorded(SUPPLIER_DELEGATION, true, Assurance.SLACK, NOW)).contains("SLACK");
  }

  @Test
  void letSlackDoWhereNoLogInIsAskedFor() {
    var rules = new LogInRules(null);

    assertThat(rules.recorded(PREFIX_ORDER, true, Assurance.SLACK, NOW)).contains("SLACK");
    assertThat(rules.recorded(PREFIX_ORDER, true, ago(Duration.ofMinutes(15)), NOW))
        .contains("IDPORTEN:idporten-loa-high");
    assertThat(rules.recorded(PREFIX_ORDER, true, ago(Duration.ofMinutes(16)), NOW))
        .contains("SLACK");
  }

  @Test
  void takeALogInThatIsFreshEnoughAndNothingElse() {
    var rules = rules("prefix-order", true, Duration.ofMinutes(5));

    assertThat(rules.kinds()).contains(PREFIX_ORDER).doesNotContain(MEMBERSHIP);
    assertThat(rules.recorded(PREFIX_ORDER, true, Assurance.SLACK, NOW)).isEmpty();
    assertThat(rules.recorded(PREFIX_ORDER, true, ago(Duration.ofSeconds(301)), NOW)).isEmpty();
    assertThat(rules.recorded(PREFIX_ORDER, true, ago(Duration.ofMinutes(5)), NOW))
        .contains("IDPORTEN:idporten-loa-high");
    assertThat(rules.recorded(MEMBERSHIP, true, Assurance.SLACK, NOW)).contains("SLACK");
  }

  /** Whoever logged in before a clock was put back, or forward, is taken at it or asked again. */
  @Test
  void bearAClockThatJumps() {
    var rules = new LogInRules(null);

    assertThat(rules.recorded(SUPPLIER_DELEGATION, true, ago(Duration.ofHours(-1)), NOW))
        .contains("IDPORTEN:idporten-loa-high");
    assertThat(rules.recorded(SUPPLIER_DELEGATION, true, ago(Duration.ofHours(1)), NOW)).isEmpty();
  }

  @Test
  void knowAKindAsTheEnvironmentSpellsIt() {
    assertThat(rules("prefixorder", true, null).kinds()).contains(PREFIX_ORDER);
  }

  @Test
  void doNotSwallowAMisspeltKind() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rules("prefix-odrer", true, null))
        .withMessageContaining("prefixodrer");
  }

  @ParameterizedTest
  @ValueSource(strings = {"role-change", "scope-deactivation", "delegation-inquiry"})
  void stopTheStartWhereNobodyDecidesTheKind(String kind) {
    new ApplicationContextRunner()
        .withUserConfiguration(ApprovalConfiguration.class)
        .withPropertyValues("portvakt.login.kinds." + kind + ".required=true")
        .run(context ->
            assertThat(context)
                .getFailure()
                .rootCause()
                .hasMessage(
                    "portvakt.login.kinds names [%s], which are no kinds of requests that somebody"
                            .formatted(kind.replace("-", ""))
                        + " decides: take them out. Kinds that can take a log-in are"
                        + " delegation-revocation, membership, prefix-order, production-access,"
                        + " production-access-removal, scope-access, supplier-delegation"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT59S", "PT24H1S", "PT0S", "-PT5M"})
  void takeNoTimeThatIsTooShortOrTooLong(Duration fresh) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rules(RequestKind.MEMBERSHIP.processId(), null, fresh))
        .withMessageContaining("portvakt.login.kinds.membership.fresh");
  }

  private static LogInRules rules(
      String kind, @Nullable Boolean required, @Nullable Duration fresh) {
    return new LogInRules(Map.of(kind, new Configured(required, fresh)));
  }

  private static Assurance ago(Duration time) {
    return new LoggedIn("idporten-loa-high", NOW.minus(time));
  }
}
