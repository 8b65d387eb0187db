package no.portvakt.workflows.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** Each row of the decision table is one case here, and the other way round. */
class ApprovalPolicyTest {

  private static final Engine ENGINE = new Engine();

  @BeforeAll
  static void deploy() {
    Deployment.of(ENGINE.client());
  }

  @AfterAll
  static void close() {
    ENGINE.close();
  }

  @ParameterizedTest
  @CsvSource({
    "prefix-order, TEST,       SERVICEDESK, 1, P1D, P2D, SERVICEDESK_LEADER, P14D",
    "prefix-order, PRODUCTION, SERVICEDESK, 1, P1D, P3D, SERVICEDESK_LEADER, P30D",
    "membership,   ,           SERVICEDESK, 1, P1D, P2D, SERVICEDESK_LEADER, P14D",
    "production-access, PRODUCTION, MAIN_ADMINISTRATOR, 1, P1D, P3D, SERVICEDESK, P14D",
    "scope-access, TEST, API_OWNER, 1, P1D, P3D, MAIN_ADMINISTRATOR, P30D",
    "production-access-removal, , MAIN_ADMINISTRATOR, 1, P1D, P3D, SERVICEDESK, P14D",
    "supplier-delegation, TEST, MAIN_ADMINISTRATOR, 1, P1D, P3D, MAIN_ADMINISTRATOR, P14D",
  })
  void decidesWhoAndWhen(
      String kind,
      @Nullable String environmentKind,
      String approverRole,
      int approvalsNeeded,
      String remindEvery,
      String escalateAfter,
      String escalateTo,
      String decideWithin) {
    assertThat(policy(kind, environmentKind))
        .isEqualTo(
            Map.of(
                "approverRole", approverRole,
                "approvalsNeeded", approvalsNeeded,
                "remindEvery", remindEvery,
                "escalateAfter", escalateAfter,
                "escalateTo", escalateTo,
                "decideWithin", decideWithin));
    assertThat(Duration.parse(remindEvery))
        .isLessThan(Duration.parse(escalateAfter))
        .isLessThan(Duration.parse(decideWithin));
  }

  @Test
  void hasNoOtherRules() {
    assertThat(ruleIds())
        .containsExactly(
            "PrefixOrderTest",
            "PrefixOrderProduction",
            "Membership",
            "ProductionAccess",
            "ScopeAccess",
            "ProductionAccessRemoval",
            "SupplierDelegation");
  }

  @Test
  void decidesNothingAboutWhatItDoesNotKnow() {
    assertThat(policy("coffee-order", "TEST")).isNull();
  }

  private static @Nullable Object policy(String kind, @Nullable String environmentKind) {
    var request = new HashMap<String, @Nullable Object>();
    request.put("kind", kind);
    request.put("environmentKind", environmentKind);
    var evaluated =
        ENGINE
            .client()
            .newEvaluateDecisionCommand()
            .decisionId("approval-policy")
            .variables(request)
            .send()
            .join();
    return JsonMapper.shared().readValue(evaluated.getDecisionOutput(), Object.class);
  }

  private static List<String> ruleIds() {
    try (InputStream file =
        Objects.requireNonNull(ENGINE.getClass().getResourceAsStream("/dmn/approval-policy.dmn"))) {
      return Dmn.readModelFromStream(file).getModelElementsByType(Rule.class).stream()
          .map(Rule::getId)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
