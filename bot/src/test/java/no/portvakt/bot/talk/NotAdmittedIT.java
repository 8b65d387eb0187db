package no.portvakt.bot.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import java.util.UUID;
import no.portvakt.bot.transport.Interactions;
import no.portvakt.bot.transport.SlackSender;
import no.portvakt.registry.person.Account;
import no.portvakt.registry.role.Role;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Guests, the deactivated, foreigners and bots are told so, whoever they are in the registry. */
class NotAdmittedIT {

  private static final String SAID = "Portvakt er bare for ansatte med vanlig konto";

  private final PortvaktUnderTest portvakt = PortvaktUnderTest.shared();
  private final SlackSender slack = new SlackSender(portvakt.url);

  @ParameterizedTest
  @ValueSource(strings = {"U0GJEST", "U0SLUTTET", "U0FREMMED", "U0ROBOT"})
  void isToldSoAndOrdersNothing(String user) {
    portvakt.register(new Account("T0PORTVAKT", user), "En " + user, "313100200", Role.MEMBER);
    var prefix = Words.prefix();
    var order = Interactions.order("V" + prefix, prefix);
    order.getAsJsonObject("user").addProperty("id", user);

    // until Slack has said what kind of account it is
    await().untilAsserted(() -> assertThat(slack.send(command(user)).body()).contains(SAID));
    assertThat(slack.interaction(order).body()).contains(SAID);
    assertThat(ordersFor(prefix)).isZero();
  }

  private static Map<String, String> command(String user) {
    var command = SlackSender.command(UUID.randomUUID().toString(), "hvemerjeg");
    command.put("command", "/portvakt");
    command.put("user_id", user);
    return command;
  }

  private int ordersFor(String prefix) {
    return portvakt
        .jdbc()
        .sql("select count(*) from request where subject ->> 'prefix' = :prefix")
        .param("prefix", prefix)
        .query(Integer.class)
        .single();
  }
}
