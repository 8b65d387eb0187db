package no.portvakt.registry.token;

import static no.portvakt.registry.token.Scene.ENVIRONMENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import no.portvakt.registry.support.Some;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client gets whose assertion is not good: each check by itself, and their order. */
@TokenHttp
class TokenChecksIT extends TokenStage {

  @ParameterizedTest
  @EnumSource
  void eachFlawIsAnsweredAsMaskinportenAnswersIt(Flaw flaw) {
    flaw.play.accept(stage);

    assertAnswered(flaw);
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void ofTwoFlawsTheEarlierIsAnswered(Flaw earlier, Flaw later) {
    later.play.accept(stage);
    earlier.play.accept(stage);

    assertAnswered(earlier);
  }

  static Stream<Arguments> pairs() {
    var all = List.of(Flaw.values());
    return all.stream()
        .flatMap(earlier ->
            all.stream()
                .filter(later -> later.compareTo(earlier) > 0 && later.kind != earlier.kind)
                .map(later -> Arguments.of(earlier, later)));
  }

  private void assertAnswered(Flaw flaw) {
    var reply = ask();

    assertThat(reply.status()).as(reply.toString()).isEqualTo(flaw.status());
    assertThat(reply.text("error")).isEqualTo(flaw.error());
    assertThat(reply.text("error_description"))
        .contains(flaw.text.formatted(stage.scene.scope, stage.customer, stage.scene.consumer))
        .matches(".*[^.]\\. \\(trace_id: [0-9a-f]{32}\\)");
    assertThat(reply.number()).isEqualTo(flaw.number);
    assertThat(reply.body().has("error_uri")).isEqualTo(!flaw.number.isEmpty());
    assertThat(reply.header("Cache-Control")).isEqualTo("no-store");
    assertThat(reply.header("Content-Type")).isEqualTo("application/json");
  }

  @Test
  void anInactiveClientIsUnknown() {
    stage.scene.setClient("active = false");

    assertThat(ask().number()).isEqualTo("MP-100");
  }

  @Test
  void aClientIsUnknownInOtherEnvironments() {
    stage.draft.claim("aud", "http://localhost:3000/ver1/");

    assertThat(kit.ask("ver1", stage.assertion()).number()).isEqualTo("MP-100");
  }

  @Test
  void anAssertionForOneEnvironmentIsOfNoUseInAnother() {
    assertThat(kit.ask("prod", stage.assertion()).number()).isEqualTo("MP-100");
    stage.draft.claim("aud", "http://localhost:3000/prod/");
    assertThat(ask().number()).isEqualTo("MP-110");
  }

  @ParameterizedTest
  @ValueSource(strings = {"not-a-client", "two words", "\u0000", " ", "-a", "æ"})
  void anIdThatNoClientCanHaveIsUnknown(String id) {
    stage.draft.claim("iss", id);

    assertThat(ask().number()).isEqualTo("MP-100");
  }

  @Test
  void scopesThatAreNotTheClientsAreNamed() {
    var other = Some.prefix() + ":other";
    stage.draft.claim("scope", stage.scene.scope + " " + other + " <script> Ø:\u0000");

    var text = ask().text("error_description");

    assertThat(text)
        .contains("Token request contains invalid scopes for client: " + other + ". (trace_id")
        .doesNotContain("script");
  }

  @ParameterizedTest
  @ValueSource(strings = {"idporten", "ansattporten", "idporten_saml2"})
  void clientsThatLogPeopleInGetNoTokens(String type) {
    var client = stage.scene.client(type, null);
    stage.scene.setScope("allowed_integration_types = array[?]", type);
    stage
        .draft
        .claim("iss", client)
        .header("kid", null)
        .header("x5c", List.of(stage.leafOf(stage.scene.consumer)));

    assertThat(ask().number()).isEqualTo("MP-201");
  }

  @ParameterizedTest
  @ValueSource(strings = {"REQUESTED", "DENIED"})
  void onlyAnApprovedAccessIsOne(String state) {
    jdbc.sql("update scope_access set state = ? where scope = ?")
        .param(state)
        .param(stage.scene.scope)
        .update();

    assertThat(ask().number()).isEqualTo("MP-250");
  }

  @Test
  void aSuppliersOwnAccessIsOfNoUseForACustomer() {
    jdbc.sql("delete from scope_access where consumer = ?").param(stage.customer.value()).update();
    stage.scene.delegate(stage.customer);
    stage.draft.claim("consumer_org", stage.customer.value());

    assertThat(ask().number()).isEqualTo("MP-250");
  }

  @Test
  void aScopeForAllHasToBeDelegatedToo() {
    stage.scene.setScope("accessible_for_all = true");
    stage.draft.claim("consumer_org", stage.customer.value());

    assertThat(ask().number()).isEqualTo("MP-251");
    stage.scene.delegate(stage.customer);
    assertThat(kit.ask(ENVIRONMENT, again()).status()).isEqualTo(200);
  }

  @Test
  void aScopeWithoutDelegationSourceCannotBeDelegated() {
    stage.scene.delegate(stage.customer);
    stage.scene.setScope("delegation_source = null");
    stage.draft.claim("consumer_org", stage.customer.value());

    assertThat(ask().number()).isEqualTo("MP-251");
  }

  @Test
  void aDelegationToAnotherSupplierOrOfAnotherSchemeIsOfNoUse() {
    stage.scene.delegate(stage.customer);
    jdbc.sql("update delegation set supplier = ? where consumer = ?")
        .param(Some.organisationNumber().value())
        .param(stage.customer.value())
        .update();
    stage.draft.claim("consumer_org", stage.customer.value());
    assertThat(ask().number()).isEqualTo("MP-251");

    jdbc.sql("update delegation set supplier = ? where consumer = ?")
        .param(stage.scene.consumer.value())
        .param(stage.customer.value())
        .update();
    assertThat(kit.ask(ENVIRONMENT, again()).status()).isEqualTo(200);
    stage.scene.remove("delegation_scheme_scope where scope = '" + stage.scene.scope + "'");
    assertThat(kit.ask(ENVIRONMENT, again()).number()).isEqualTo("MP-251");
  }

  @Test
  void whatIsTakenAwayAndGivenBackCountsAtOnce() {
    jdbc.sql("update scope_access set state = 'DENIED'").update();
    assertThat(kit.ask(ENVIRONMENT, again()).number()).isEqualTo("MP-250");
    jdbc.sql("update scope_access set state = 'APPROVED'").update();
    assertThat(kit.ask(ENVIRONMENT, again()).status()).isEqualTo(200);
  }

  private String again() {
    return stage.draft.claim("jti", UUID.randomUUID().toString()).signed();
  }
}
