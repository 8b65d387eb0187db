package no.portvakt.bot.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.UUID;
import no.portvakt.bot.transport.Interactions;
import no.portvakt.bot.transport.SlackSender;
import no.portvakt.local.slack.SlackMessage;
import no.portvakt.registry.audit.Actor;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.person.Account;
import no.portvakt.registry.person.Persons;
import no.portvakt.registry.role.Role;
import no.portvakt.registry.role.Roles;
import org.junit.jupiter.api.Test;

/** T11 as Slack sees it: whoever must not decide is refused, told, and on the record. */
class FourEyesIT {

  private static final Actor TEST = new Actor.System("test");
  private static final OrganisationNumber DIRECTORATE = OrganisationNumber.of("312000016");
  private static final OrganisationNumber PROVIDER = OrganisationNumber.of("313100200");

  private final PortvaktUnderTest portvakt = PortvaktUnderTest.shared();
  private final Roles roles = portvakt.bean(Roles.class);

  @Test
  void whoeverOrderedCannotApprove() {
    var kari = portvakt.person("kari.vakt@portdir.example");
    roles.give(kari.id(), PROVIDER, Role.MEMBER, TEST);
    var card = Orders.order(portvakt, "U0KARI", Words.prefix(), "Kart");

    card.click("Godkjenn").succeeds();

    portvakt
        .as("U0KARI")
        .awaitEphemeral(told -> told.says("Du har selv sendt " + Orders.reference(card)));
    assertThat(refusals(card)).containsExactly("person:" + kari.id() + " OwnRequest");
    assertThat(card.now().buttons()).contains("Godkjenn");
  }

  @Test
  void whoeverOrderedCannotApproveFromASecondAccount() {
    var kari = portvakt.person("kari.vakt@portdir.example");
    roles.give(kari.id(), PROVIDER, Role.MEMBER, TEST);
    var card = Orders.order(portvakt, "U0KARI", Words.prefix(), "Kart");
    var second = new Account(PortvaktUnderTest.NEIGHBOURS, "U9KARI");
    portvakt.bean(Persons.class).link(second, kari.id(), TEST);
    try {
      var answer = new SlackSender(portvakt.url).interaction(fromNeighbours(second, card));

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(refusals(card)).containsExactly("person:" + kari.id() + " OwnRequest");
      assertThat(card.now().buttons()).contains("Godkjenn");
    } finally {
      portvakt.bean(Persons.class).unlink(second, TEST);
    }
  }

  @Test
  void whoeverLostTheRoleWhileItWasOpenCannotApprove() {
    var jonas = portvakt.person("jonas.lund@portdir.example");
    var prefix = Words.prefix();
    var card = Orders.order(portvakt, "U0OLA", prefix, "Kart");
    var own = portvakt.as("U0JONAS").awaitDm(dm -> dm.says(prefix) && !dm.buttons().isEmpty());
    roles.take(jonas.id(), DIRECTORATE, Role.SERVICEDESK, TEST);
    try {
      own.click("Godkjenn").succeeds();
      own.click("Avslå").succeeds();

      await()
          .untilAsserted(() ->
              assertThat(portvakt.as("U0JONAS").ephemerals())
                  .filteredOn(told -> told.says("Du har ikkje rolla"))
                  .filteredOn(told -> told.says(Orders.reference(card)))
                  .hasSize(2));
      assertThat(refusals(card)).containsExactly("person:" + jonas.id() + " NotAllowed");
      assertThat(card.now().buttons()).contains("Godkjenn");
    } finally {
      roles.give(jonas.id(), DIRECTORATE, Role.SERVICEDESK, TEST);
    }
  }

  /** Who was refused to decide, and why, by the audit trail. */
  private List<String> refusals(SlackMessage card) {
    return portvakt
        .jdbc()
        .sql(
            """
            select actor || ' ' || (details ->> 'why') from audit_trail
             where action = 'request.answer-refused' and subject = :reference order by seq
            """)
        .param("reference", Orders.reference(card))
        .query((row, _) -> row.getString(1))
        .list();
  }

  /** A click on Godkjenn in a channel that two workspaces share. */
  private JsonObject fromNeighbours(Account account, SlackMessage card) {
    var click = Interactions.action(UUID.randomUUID().toString(), "approve");
    click.getAsJsonObject("user").addProperty("id", account.user());
    click.getAsJsonObject("user").addProperty("team_id", account.workspace());
    click.getAsJsonObject("team").addProperty("id", account.workspace());
    click.getAsJsonArray("actions").get(0).getAsJsonObject().addProperty("value", id(card));
    return click;
  }

  private String id(SlackMessage card) {
    return portvakt
        .jdbc()
        .sql("select id from request where 'PV-' || number = :reference")
        .param("reference", Orders.reference(card))
        .query(String.class)
        .single();
  }
}
