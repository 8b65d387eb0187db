package no.portvakt.bot.transport;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.Optional;
import no.portvakt.registry.person.Account;
import org.junit.jupiter.api.Test;

class PayloadTest {

  @Test
  void tellsWhoseAccountActs() {
    var action = Interactions.action("t", "a");

    assertThat(Payload.of(action).account()).contains(new Account("T0PORTVAKT", "U0OLA"));
  }

  @Test
  void countsAnAccountOfAnEnterpriseAsTheEnterprises() {
    var action = Interactions.action("t", "a");
    var enterprise = new JsonObject();
    enterprise.addProperty("id", "E1");
    action.add("enterprise", enterprise);

    assertThat(Payload.of(action).account()).contains(new Account("E1", "U0OLA"));
    assertThat(Payload.of(action).workspaces()).containsExactlyInAnyOrder("E1", "T0PORTVAKT");
  }

  @Test
  void hasNoAccountWhenNobodyActs() {
    var event = Interactions.event("Ev1");
    event.getAsJsonObject("event").remove("user");

    assertThat(Payload.of(event).account()).isEqualTo(Optional.empty());
  }

  @Test
  void knowsABotsEvent() {
    var event = Interactions.event("Ev1");
    event.getAsJsonObject("event").addProperty("bot_id", "B1");

    assertThat(Payload.of(event).isOfBot()).isTrue();
    assertThat(Payload.of(Interactions.event("Ev1")).isOfBot()).isFalse();
  }

  @Test
  void neverShowsItsContent() {
    assertThat(Payload.of(Interactions.action("t", "a"))).hasToString("Payload[ACTION]");
  }

  @Test
  void isKnownAgainWhicheverWayItCame() {
    var byHttp = Payload.of(Json.object(Interactions.event("Ev1").toString()));
    var bySocket =
        Payload.of(
            Json.object("{ \"a\" : 1 , \"p\": " + Interactions.event("Ev1") + "}")
                .getAsJsonObject("p"));

    assertThat(Identity.of(byHttp)).isEqualTo(Identity.of(bySocket)).isPresent();
  }
}
