package no.portvakt.registry.delegation;

import static no.portvakt.registry.delegation.FakeAltinn.recorded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import no.portvakt.registry.delegation.AltinnClient.Detail;
import no.portvakt.registry.delegation.AltinnClient.Listed;
import no.portvakt.registry.delegation.AltinnClient.LookedUp;
import no.portvakt.registry.delegation.AltinnClient.RightStatus;
import no.portvakt.registry.delegation.FakeAltinn.Asked;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.scope.ScopeName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** What is asked of Altinn, and how its answers are read. */
@Timeout(60)
class AltinnClientTest extends AltinnCalled {

  private static final String SCHEMES = "/accessmanagement/api/v1/organization/maskinportenschema/";

  @Test
  void looksUpAsMaskinportenDoes() {
    server.answers(200, recorded("look-up"));

    var found = altinn().lookUp(SCOPE, CONSUMER, SUPPLIER);

    assertThat(found)
        .extracting(LookedUp::consumer, LookedUp::supplier, LookedUp::scheme, LookedUp::resource)
        .containsExactly(
            tuple("910753614", "991825827", null, "difitest_kart"),
            tuple("910753614", "991825827", "3cb27d7b-9e2c-475c-ba91-e1fc359bc717", "appid-123"));
    assertThat(server.asked())
        .containsExactly(
            new Asked(
                "GET",
                "/accessmanagement/api/v1/maskinporten/delegations/"
                    + "?consumerOrg=910753614&scope=difitest%3Atest2&supplierOrg=991825827",
                "Bearer token-of-null",
                null,
                ""));
  }

  @Test
  void looksUpWithoutAPartyThatDoesNotMatter() {
    server.answers(200, "[]");

    assertThat(altinn().lookUp(new ScopeName("kart:a/b.read"), null, null)).isEmpty();

    assertThat(server.asked())
        .extracting(Asked::uri)
        .containsExactly(
            "/accessmanagement/api/v1/maskinporten/delegations/?scope=kart%3Aa%2Fb.read");
  }

  @Test
  void whatAltinnDoesNotKnowHasDelegatedNothing() {
    server.answers(400, recorded("look-up-unknown-organisation"));

    assertThat(altinn().lookUp(SCOPE, CONSUMER, SUPPLIER)).isEmpty();
  }

  @Test
  void aTokenThatMayNotLookUpIsSaidToNeedItsScope() {
    server.answers(403, recorded("look-up-forbidden"));

    assertFails(() -> altinn().lookUp(SCOPE, CONSUMER, SUPPLIER))
        .withMessageContaining("altinn:maskinporten/delegations.admin")
        .withMessageNotContaining("Not authorized");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "{}", "{\"errors\":{\"trouble\":[\"canary-in-the-answer\"]}}", "<html>"})
  void aLookUpThatIsRefusedForAnotherReasonIsNoAnswer(String body) {
    server.answers(400, body);

    assertFails(() -> altinn().lookUp(SCOPE, CONSUMER, SUPPLIER));
  }

  @Test
  void listsWhatAPartyGave() {
    server.answers(200, recorded("offered"));

    var answer = altinn().listed(Side.GIVER, CONSUMER);

    assertThat(answer)
        .isEqualTo(
            new Answer.Given<>(
                List.of(
                    new Listed("910753614", "991825827", "2026-10-17T11:37:58.053427Z", RESOURCE),
                    new Listed("910753614", null, "2026-09-24T22:00:00Z", RESOURCE))));
    assertThat(server.asked())
        .containsExactly(
            new Asked("GET", SCHEMES + "offered", "Bearer token-of-910753614", "910753614", ""));
  }

  @Test
  void readsMembersHoweverAltinnSpellsThem() {
    server.answers(200, recorded("received"));

    var answer = altinn().listed(Side.RECEIVER, SUPPLIER);

    assertThat(answer)
        .isEqualTo(
            new Answer.Given<>(
                List.of(
                    new Listed("910753614", "991825827", "2026-10-17T11:37:58.053427", RESOURCE))));
    assertThat(server.asked())
        .extracting(Asked::uri, Asked::party)
        .containsExactly(tuple(SCHEMES + "received", "991825827"));
  }

  @Test
  void checksWhetherASchemeCanBeGiven() {
    server.answers(200, recorded("delegationcheck-not-delegable"));

    var answer = altinn().check(CONSUMER, RESOURCE);

    assertThat(answer)
        .isEqualTo(
            new Answer.Given<>(
                List.of(
                    new RightStatus(
                        "NotDelegable",
                        List.of(
                            new Detail(
                                "InsufficientAuthenticationLevel",
                                "Authenticated user does not meet the required security level for"
                                    + " resource. Minimum authentication level is 3"))))));
    assertAsked(
        "POST",
        SCHEMES + "delegationcheck",
        "910753614",
        """
        {"resource":[{"id":"urn:altinn:resource","value":"difitest_kart"}]}
        """);
  }

  @Test
  void givesASchemeAsARight() {
    server.answers(201, recorded("given"));

    var answer = altinn().give(CONSUMER, SUPPLIER, RESOURCE);

    assertThat(answer).isEqualTo(new Answer.Given<>(List.of(new RightStatus("Delegated", null))));
    assertAsked(
        "POST",
        SCHEMES + "offered",
        "910753614",
        """
        {"to":[{"id":"urn:altinn:organizationnumber","value":"991825827"}],
         "rights":[{"resource":[{"id":"urn:altinn:resource","value":"difitest_kart"}]}]}
        """);
  }

  @Test
  void aRefusalIsInAltinnsWords() {
    server.answers(400, recorded("giving-refused"));

    assertThat(altinn().give(CONSUMER, SUPPLIER, RESOURCE))
        .isInstanceOfSatisfying(
            Answer.Refused.class,
            refused ->
                assertThat(refused.words())
                    .isEqualTo(
                        "Authenticated user does not have any delegable rights for the resource:"
                            + " difitest_kart"));
  }

  @ParameterizedTest
  @CsvSource({
    "GIVER, offered/revoke, 910753614, to, 991825827",
    "RECEIVER, received/revoke, 991825827, from, 910753614"
  })
  void eitherSideTakesItBack(Side side, String path, String party, String member, String other) {
    server.answers(204, "");

    var answer =
        altinn()
            .revoke(side, new OrganisationNumber(party), new OrganisationNumber(other), RESOURCE);

    assertThat(answer).isInstanceOf(Answer.Given.class);
    assertAsked(
        "POST",
        SCHEMES + path,
        party,
        """
        {"%s":[{"id":"urn:altinn:organizationnumber","value":"%s"}],
         "rights":[{"resource":[{"id":"urn:altinn:resource","value":"difitest_kart"}]}]}
        """
            .formatted(member, other));
  }

  @Test
  void itemsThatAreNothingAreLeftOut() {
    server.answers(200, "[null,{\"consumer_org\":910753614,\"more\":[{}]},null]");

    assertThat(altinn().lookUp(SCOPE, CONSUMER, SUPPLIER))
        .containsExactly(new LookedUp("910753614", null, null, null, null, null));
  }

  @Test
  void callsAreTimed() {
    server.answers(200, "[]");
    altinn().lookUp(SCOPE, CONSUMER, SUPPLIER);
    server.answers(503, "");
    assertFails(() -> altinn().give(CONSUMER, SUPPLIER, RESOURCE));

    assertThat(meters.get("portvakt.altinn.calls").tags("call", "look-up", "status", "200").timer())
        .satisfies(timer -> assertThat(timer.count()).isEqualTo(1));
    assertThat(meters.get("portvakt.altinn.calls").tags("call", "giving", "status", "503").timer())
        .satisfies(timer -> assertThat(timer.count()).isEqualTo(1));
  }

  private void assertAsked(String method, String uri, String party, String json) {
    assertThat(server.asked())
        .singleElement()
        .satisfies(asked -> {
          assertThat(asked.method()).isEqualTo(method);
          assertThat(asked.uri()).isEqualTo(uri);
          assertThat(asked.token()).isEqualTo("Bearer token-of-" + party);
          assertThat(asked.party()).isEqualTo(party);
          var mapper = JsonMapper.shared();
          assertThat(mapper.readTree(asked.body())).isEqualTo(mapper.readTree(json));
        });
  }
}
