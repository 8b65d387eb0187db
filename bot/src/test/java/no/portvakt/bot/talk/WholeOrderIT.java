package no.portvakt.bot.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import no.portvakt.registry.prefix.PrefixName;
import no.portvakt.registry.prefix.Prefixes;
import org.junit.jupiter.api.Test;

/** An order from the command to the prefix in the registry, as the people see it. */
class WholeOrderIT {

  private final PortvaktUnderTest portvakt = PortvaktUnderTest.shared();

  @Test
  void anOrderIsApprovedInSlackAndEveryCopyShowsIt() {
    var ola = portvakt.as("U0OLA");
    var kari = portvakt.as("U0KARI");
    var prefix = Words.prefix();

    ola.command("/portvakt prefiks " + prefix + " ver2").succeeds();
    ola.awaitModal(modal -> modal.fields().contains("Formål"))
        .fill("Formål", "Kartdata til alle kommuner")
        .fill("Forventet antall konsumenter", "12")
        .submit()
        .succeeds();
    assertThat(ola.modal().title()).isEqualTo("Bestillingen er lagret");

    var card = kari.awaitMessage(PortvaktUnderTest.SERVICEDESK, message -> message.says(prefix));
    assertThat(card.text()).contains("Ola Utvikler", "ver2 (test)", "Kartetaten", "Frist");
    assertThat(card.buttons())
        .containsExactly("Godkjenn", "Avslå", "Be om mer informasjon", "Overlat");
    var own = kari.awaitDm(message -> message.says(prefix));
    ola.awaitDm(message -> message.says("mottatt og sendt til servicedesk"));

    card.click("Godkjenn").succeeds();

    ola.awaitDm(message -> message.says("Prefikset " + prefix + " er klart"));
    await()
        .untilAsserted(() -> {
          assertThat(card.now().buttons()).isEmpty();
          assertThat(card.now().blocksText())
              .contains("Fullført", "Godkjent av Kari Vakt", "Prefikset er registrert");
          assertThat(own.now().buttons()).isEmpty();
          assertThat(own.now().blocksText()).contains("Prefikset er registrert");
        });
    assertThat(portvakt.bean(Prefixes.class).find("ver2", new PrefixName(prefix))).isPresent();
  }
}
